package io.github.chimelocal.config.properties;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

/** The names of all settings, read off {@link ChimeProperties}. */
public final class SettingNames {

    /** What the name of every setting begins with. */
    public static final String PREFIX = "chime";

    /** In the canonical spelling, such as {@code chime.account-id}. */
    public static final List<String> NAMES =
            namesBelow(PREFIX, ChimeProperties.class).sorted().toList();

    /** Those whose elements have parts have the names of these as well, such as {@code chime.auth.credentials.account-id}. */
    private static final List<String> NAMES_AND_PARTS = Stream.concat(
                    NAMES.stream(), partsBelow(PREFIX, ChimeProperties.class))
            .toList();

    private SettingNames() {}

    /** Tells whether Spring Boot would read the environment variable as one of the settings, or an element of one. */
    public static boolean isVariable(String variable) {
        String name = variable.replaceFirst("_[0-9]+(?=_|$)", "");
        return NAMES_AND_PARTS.stream()
                .anyMatch(known -> name.equals(variable(known, "")) || name.equals(variable(known, "_")));
    }

    /** Tells whether Spring Boot would read the property, however it is spelled, as one of the settings or an element. */
    public static boolean isProperty(String property) {
        String whole = property.replaceFirst("\\[[0-9]+](?=\\.|$)", "");
        return NAMES_AND_PARTS.stream()
                .map(ConfigurationPropertyName::of)
                .anyMatch(ConfigurationPropertyName.adapt(whole, '.')::equals);
    }

    private static String variable(String name, String hyphen) {
        return name.replace(".", "_").replace("-", hyphen).toUpperCase(Locale.ROOT);
    }

    private static Stream<String> namesBelow(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        String name = prefix + "." + dashed(component.getName());
        return component.getType().isRecord() ? namesBelow(name, component.getType()) : Stream.of(name);
    }

    private static Stream<String> partsBelow(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents()).flatMap(component -> parts(prefix, component));
    }

    private static Stream<String> parts(String prefix, RecordComponent component) {
        String name = prefix + "." + dashed(component.getName());
        if (component.getType().isRecord()) {
            return partsBelow(name, component.getType());
        }
        Class<?> element =
                ResolvableType.forType(component.getGenericType()).getGeneric(0).resolve();
        return element != null && element.isRecord() ? namesBelow(name, element) : Stream.empty();
    }

    /** Returns the canonical spelling of a Java name, such as {@code account-id} for {@code accountId}. */
    public static String dashed(String javaName) {
        return ConfigurationPropertyName.adapt(javaName.replaceAll("([A-Z])", "-$1"), '.')
                .toString();
    }
}
