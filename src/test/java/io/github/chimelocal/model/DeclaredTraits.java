package io.github.chimelocal.model;

import io.github.chimelocal.api.constraint.AllowedCharacters;
import io.github.chimelocal.api.constraint.AllowedValues;
import io.github.chimelocal.api.constraint.Length;
import io.github.chimelocal.api.constraint.NoReservedPrefix;
import io.github.chimelocal.api.constraint.SupportedMediaRegion;
import io.github.chimelocal.api.constraint.UniqueTagKeys;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the constraints on a member apart, down to those that say the same as a trait of the model. */
final class DeclaredTraits {

    /** Documented by AWS in prose, so not in any model. */
    private static final Set<Class<? extends Annotation>> BEYOND_THE_MODEL =
            Set.of(AllowedCharacters.class, SupportedMediaRegion.class, NoReservedPrefix.class, UniqueTagKeys.class);

    private final String type;
    private boolean required;
    private @Nullable Long min;
    private @Nullable Long max;
    private @Nullable String pattern;
    private List<String> values = List.of();

    private DeclaredTraits(String type) {
        this.type = type;
    }

    static Traits of(AnnotatedElement element, Class<?> javaType, boolean alwaysThere) {
        var declared = new DeclaredTraits(typeName(javaType));
        declared.required = alwaysThere;
        declared.read(element);
        return declared.traits();
    }

    /** Returns the traits of the component and, under {@code []}, those of its elements. */
    static Map<String, Traits> ofComponent(Class<?> structure, RecordComponent component) {
        var traits = new LinkedHashMap<String, Traits>();
        traits.put("", of(field(structure, component), component.getType(), false));
        for (AnnotatedType element : elementTypes(component)) {
            traits.put("[]", of(element, (Class<?>) element.getType(), false));
        }
        return traits;
    }

    static List<Class<?>> structuresIn(RecordComponent component) {
        var structures = new ArrayList<Class<?>>();
        if (component.getType().isRecord()) {
            structures.add(component.getType());
        }
        for (AnnotatedType element : elementTypes(component)) {
            if (((Class<?>) element.getType()).isRecord()) {
                structures.add((Class<?>) element.getType());
            }
        }
        return structures;
    }

    private void read(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> kind = annotation.annotationType();
            if (kind.isAnnotationPresent(Constraint.class)
                    && !BEYOND_THE_MODEL.contains(kind)
                    && !readBasic(annotation)) {
                requireComposed(kind);
                read(kind);
            }
        }
    }

    private boolean readBasic(Annotation annotation) {
        if (annotation instanceof NotNull) {
            required = true;
            return true;
        }
        if (annotation instanceof Length length) {
            min = length.min() == 0 ? null : Long.valueOf(length.min());
            max = Long.valueOf(length.max());
            return true;
        }
        if (annotation instanceof Min least) {
            min = least.value();
            return true;
        }
        if (annotation instanceof Max most) {
            max = most.value();
            return true;
        }
        if (annotation instanceof Pattern published) {
            pattern = published.regexp();
            return true;
        }
        if (annotation instanceof AllowedValues oneOf) {
            values = List.of(oneOf.value());
            return true;
        }
        return false;
    }

    private static void requireComposed(Class<? extends Annotation> kind) {
        if (kind.getAnnotation(Constraint.class).validatedBy().length > 0) {
            throw new IllegalStateException(
                    "A constraint that is neither the model's nor listed as beyond it: " + kind);
        }
    }

    private Traits traits() {
        return new Traits(type, required, min, max, pattern, values);
    }

    private static Field field(Class<?> structure, RecordComponent component) {
        try {
            return structure.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AnnotatedType> elementTypes(RecordComponent component) {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? List.of(list.getAnnotatedActualTypeArguments())
                : List.of();
    }

    private static String typeName(Class<?> javaType) {
        if (javaType == String.class) {
            return "string";
        }
        if (javaType == Integer.class) {
            return "integer";
        }
        if (javaType == Boolean.class) {
            return "boolean";
        }
        return List.class.isAssignableFrom(javaType) ? "list" : "structure";
    }
}
