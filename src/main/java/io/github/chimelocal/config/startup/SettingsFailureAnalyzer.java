package io.github.chimelocal.config.startup;

import io.github.chimelocal.config.properties.AuthProperties;
import io.github.chimelocal.config.properties.InvalidSettingException;
import io.github.chimelocal.config.properties.SensitiveSettings;
import io.github.chimelocal.config.properties.SettingNames;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;

/** Explains why there was no start, in the user's terms: the setting, its value, and what would be allowed. */
class SettingsFailureAnalyzer implements FailureAnalyzer, Ordered {

    private static final Map<Class<?>, String> ALLOWED = Map.of(
            int.class, "a whole number",
            Integer.class, "a whole number",
            Long.class, "a whole number",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            Duration.class, "a duration, such as 24h",
            DataSize.class, "a size, such as 1MB",
            URI.class, "a URL",
            AuthProperties.CredentialProperties.class, AuthProperties.CredentialProperties.FORM);

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> explain(cause).stream())
                .findFirst()
                .map(explanation -> new FailureAnalysis(explanation, null, failure))
                .orElse(null);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static Optional<String> explain(Throwable cause) {
        return whenA(InvalidSettingException.class, cause, InvalidSettingException::getMessage)
                .or(() -> whenA(PortInUseException.class, cause, SettingsFailureAnalyzer::portInUse))
                .or(() -> whenA(UnboundConfigurationPropertiesException.class, cause, SettingsFailureAnalyzer::unknown))
                .or(() -> whenA(BindException.class, cause, SettingsFailureAnalyzer::unreadable));
    }

    private static <T extends Throwable> Optional<String> whenA(
            Class<T> type, Throwable cause, Function<T, @Nullable String> explanation) {
        return type.isInstance(cause) ? Optional.ofNullable(explanation.apply(type.cast(cause))) : Optional.empty();
    }

    private static String portInUse(PortInUseException inUse) {
        return "port %s is in use; choose another one with --chime.port=PORT or CHIME_PORT".formatted(inUse.getPort());
    }

    private static String unknown(UnboundConfigurationPropertiesException unbound) {
        String names = unbound.getUnboundProperties().stream()
                .map(property -> "%s=%s".formatted(property.getName(), shown(property)))
                .sorted()
                .collect(Collectors.joining(", "));
        return "unknown setting %s; known are %s".formatted(names, String.join(", ", SettingNames.NAMES));
    }

    private static @Nullable String unreadable(BindException unreadable) {
        ConfigurationProperty property = unreadable.getProperty();
        ResolvableType target = unreadable.getTarget().getType();
        Class<?> type = target.asCollection().getGeneric(0).resolve(target.resolve(Object.class));
        if (property == null) {
            return null;
        }
        return "%s: '%s' is not %s".formatted(property.getName(), shown(property), allowed(type));
    }

    private static @Nullable Object shown(ConfigurationProperty property) {
        return SensitiveSettings.shown(property.getName().toString(), property.getValue());
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(" or "));
        }
        return ALLOWED.getOrDefault(type, "readable");
    }
}
