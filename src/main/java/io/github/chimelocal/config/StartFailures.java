package io.github.chimelocal.config;

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
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;

/** Explains why there was no start, in the user's terms: the setting, its value, and what would be allowed. */
class StartFailures implements FailureAnalyzer, Ordered {

    private static final Map<Class<?>, String> ALLOWED = Map.of(
            int.class, "a whole number",
            Long.class, "a whole number",
            boolean.class, "true or false",
            Duration.class, "a duration, such as 24h",
            DataSize.class, "a size, such as 1MB",
            URI.class, "a URL",
            Auth.Credentials.class, Auth.Credentials.FORM);

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
        return whenA(InvalidSetting.class, cause, InvalidSetting::getMessage)
                .or(() -> whenA(PortInUseException.class, cause, StartFailures::portInUse))
                .or(() -> whenA(BindValidationException.class, cause, StartFailures::invalid))
                .or(() -> whenA(UnboundConfigurationPropertiesException.class, cause, StartFailures::unknown))
                .or(() -> whenA(BindException.class, cause, StartFailures::unreadable));
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
        return "unknown setting %s; known are %s".formatted(names, String.join(", ", KnownSettings.NAMES));
    }

    private static String invalid(BindValidationException invalid) {
        return invalid.getValidationErrors().getAllErrors().stream()
                .filter(FieldError.class::isInstance)
                .map(FieldError.class::cast)
                .map(StartFailures::invalid)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String invalid(FieldError error) {
        String name = settingName(error.getField());
        return "%s: '%s' is not %s"
                .formatted(name, Secrets.shown(name, error.getRejectedValue()), error.getDefaultMessage());
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
        return Secrets.shown(property.getName().toString(), property.getValue());
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

    private static String settingName(String field) {
        return KnownSettings.PREFIX + "." + KnownSettings.dashed(field);
    }
}
