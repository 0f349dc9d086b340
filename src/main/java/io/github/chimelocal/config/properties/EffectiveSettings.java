package io.github.chimelocal.config.properties;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/** Tells what holds of all that can be set, and who said so. */
@Component
public class EffectiveSettings {

    private static final String DEFAULT = "default";

    private final Environment environment;

    EffectiveSettings(Environment environment) {
        this.environment = environment;
    }

    /**
     * One setting.
     *
     * @param value null when it is not set and has no default; masked when it is a secret
     * @param source who said so, such as {@code commandLineArgs} or {@code systemEnvironment}; else {@code default}
     * @param defaultValue null when there is none that could be written down
     */
    public record Setting(
            String name,
            @Nullable String value,
            String source,
            @Nullable String defaultValue) {}

    /** Returns all settings by name. */
    public List<Setting> all() {
        return SettingNames.NAMES.stream().map(this::setting).toList();
    }

    private Setting setting(String name) {
        String byDefault = defaultOf(name).orElse(null);
        Optional<String> source = sourceOf(ConfigurationPropertyName.of(name));
        String value = source.isPresent() ? valueOf(name) : byDefault;
        return new Setting(name, value, source.orElse(DEFAULT), byDefault);
    }

    /** A list can be one text or one entry for each element. */
    private String valueOf(String name) {
        if (SensitiveSettings.include(name)) {
            return SensitiveSettings.MASKED;
        }
        return String.join(
                ",",
                Binder.get(environment)
                        .bind(name, Bindable.listOf(String.class))
                        .orElse(List.of()));
    }

    private Optional<String> sourceOf(ConfigurationPropertyName name) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getConfigurationProperty(name) != null
                    || source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
                return Optional.of(
                        source.getUnderlyingSource() instanceof PropertySource<?> named ? named.getName() : "unknown");
            }
        }
        return Optional.empty();
    }

    /** The defaults stand on the parameters of the canonical constructors, which have the names of the components. */
    private static Optional<String> defaultOf(String name) {
        String[] steps = name.substring(SettingNames.PREFIX.length() + 1).split("\\.", -1);
        Class<?> type = ChimeProperties.class;
        for (int step = 0; step < steps.length - 1; step++) {
            type = parameter(type, steps[step]).getType();
        }
        return Optional.ofNullable(parameter(type, steps[steps.length - 1]).getAnnotation(DefaultValue.class))
                .map(given -> String.join(",", given.value()));
    }

    private static Parameter parameter(Class<?> type, String name) {
        return Stream.of(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> SettingNames.dashed(parameter.getName()).equals(name))
                .findAny()
                .orElseThrow();
    }
}
