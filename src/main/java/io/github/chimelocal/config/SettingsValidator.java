package io.github.chimelocal.config;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/**
 * Keeps the constraints of {@link ChimeProperties}. The five sorts that stand there are simple enough to do without
 * the validator of requests, to which two dozen records would be a twelfth of the whole start.
 */
final class SettingsValidator implements Validator {

    @Override
    public boolean supports(Class<?> type) {
        return type == ChimeProperties.class;
    }

    @Override
    public void validate(Object settings, Errors errors) {
        validateAll("", settings, (BindingResult) errors);
    }

    private static void validateAll(String path, Object settings, BindingResult result) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = read(settings, component.getAccessor());
            validate(path + component.getName(), component.getAnnotatedType(), value, result);
        }
        for (Method method : settings.getClass().getDeclaredMethods()) {
            AssertTrue rule = method.getAnnotation(AssertTrue.class);
            if (rule != null && Boolean.FALSE.equals(read(settings, method))) {
                refuse(path + componentOf(method), valueOf(componentOf(method), settings), rule.message(), result);
            }
        }
    }

    private static void validate(String name, AnnotatedType type, @Nullable Object value, BindingResult result) {
        for (Annotation rule : type.getAnnotations()) {
            String allowed = allowedInstead(rule, value);
            if (allowed != null) {
                refuse(name, value, allowed, result);
            }
        }
        if (value instanceof Record) {
            validateAll(name + ".", value, result);
        }
        if (value instanceof List<?> elements && type instanceof AnnotatedParameterizedType list) {
            AnnotatedType elementType = list.getAnnotatedActualTypeArguments()[0];
            for (int i = 0; i < elements.size(); i++) {
                validate("%s[%s]".formatted(name, i), elementType, elements.get(i), result);
            }
        }
    }

    /** Returns what the rule allows, if the value breaks it; only that nothing is blank says anything about null. */
    private static @Nullable String allowedInstead(Annotation rule, @Nullable Object value) {
        if (rule instanceof NotBlank notBlank) {
            return value == null || value.toString().isBlank() ? notBlank.message() : null;
        }
        if (rule instanceof Pattern pattern) {
            return value != null && !value.toString().matches(pattern.regexp()) ? pattern.message() : null;
        }
        if (rule instanceof Min min) {
            return value instanceof Number number && number.longValue() < min.value() ? min.message() : null;
        }
        if (rule instanceof Max max) {
            return value instanceof Number number && number.longValue() > max.value() ? max.message() : null;
        }
        return null;
    }

    private static void refuse(String path, @Nullable Object value, String allowed, BindingResult result) {
        result.addError(new FieldError(result.getObjectName(), path, value, false, null, null, allowed));
    }

    /** A rule about {@code port} is named {@code isPort}. */
    private static String componentOf(Method rule) {
        return Introspector.decapitalize(rule.getName().substring("is".length()));
    }

    private static @Nullable Object valueOf(String component, Object settings) {
        Method accessor = ReflectionUtils.findMethod(settings.getClass(), component);
        return accessor == null ? null : read(settings, accessor);
    }

    private static @Nullable Object read(Object settings, Method method) {
        ReflectionUtils.makeAccessible(method);
        return ReflectionUtils.invokeMethod(method, settings);
    }
}
