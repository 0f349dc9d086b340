package io.github.chimelocal.config.properties;

import io.github.chimelocal.config.properties.SettingConstraints.ViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Collects what is wrong with the settings, so that one start names all of it. */
public final class InvalidSettingsBindHandler extends AbstractBindHandler {

    private final List<String> violations = new ArrayList<>();

    /** Takes the handler that Spring Boot would use. */
    public InvalidSettingsBindHandler(BindHandler parent) {
        super(parent);
    }

    /** Goes on with the defaults where a group of settings is invalid. */
    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) throws Exception {
        Optional<ViolationException> violation = find(error);
        if (violation.isEmpty()) {
            return super.onFailure(name, target, context, error);
        }
        violations.addAll(violation.get().describe(name.toString()));
        if (context.getDepth() == 0) {
            throw invalid();
        }
        return defaultOf(name, target);
    }

    /** An element of a list may have no valid default. */
    private Object defaultOf(ConfigurationPropertyName name, Bindable<?> target) {
        try {
            return new Binder(List.of()).bindOrCreate(name, target, BindHandler.DEFAULT);
        } catch (BindException noDefault) {
            throw invalid();
        }
    }

    @Override
    public void onFinish(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, @Nullable Object result)
            throws Exception {
        super.onFinish(name, target, context, result);
        if (context.getDepth() == 0 && !violations.isEmpty()) {
            throw invalid();
        }
    }

    private InvalidSettingException invalid() {
        return new InvalidSettingException(
                String.join("; ", violations.stream().sorted().toList()));
    }

    private static Optional<ViolationException> find(Exception error) {
        return Stream.<Throwable>iterate(error, cause -> cause != null, Throwable::getCause)
                .filter(ViolationException.class::isInstance)
                .map(ViolationException.class::cast)
                .findFirst();
    }
}
