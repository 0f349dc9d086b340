package io.github.chimelocal.api.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Smithy's enum trait: the value is one of those, in their letter case. */
@Constraint(validatedBy = AllowedValues.Validator.class)
@Target({FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface AllowedValues {

    /** The values in the order of the model. */
    String[] value();

    String message() default "Member must satisfy enum value set: {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares. */
    class Validator implements ConstraintValidator<AllowedValues, String> {

        private List<String> values = List.of();

        @Override
        public void initialize(AllowedValues oneOf) {
            values = List.of(oneOf.value());
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || values.contains(value);
        }
    }
}
