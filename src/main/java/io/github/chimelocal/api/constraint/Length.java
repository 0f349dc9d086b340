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
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Smithy's length trait: a string is measured in Unicode code points, a list in elements. */
@Constraint(validatedBy = {Length.OfString.class, Length.OfList.class})
@Target({FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface Length {

    int min() default 0;

    int max() default Integer.MAX_VALUE;

    String message() default "Member must have length within its bounds";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Measures strings. */
    class OfString extends Bounds<CharSequence> {
        @Override
        int measure(CharSequence value) {
            return Character.codePointCount(value, 0, value.length());
        }
    }

    /** Measures lists. */
    class OfList extends Bounds<Collection<?>> {
        @Override
        int measure(Collection<?> value) {
            return value.size();
        }
    }

    /** Says which bound is broken, in AWS's words. */
    abstract class Bounds<T> implements ConstraintValidator<Length, T> {

        private int min;
        private int max;

        @Override
        public void initialize(Length length) {
            min = length.min();
            max = length.max();
        }

        @Override
        public boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            int length = measure(value);
            if (length < min) {
                return refuse(context, "Member must have length greater than or equal to " + min);
            }
            if (length > max) {
                return refuse(context, "Member must have length less than or equal to " + max);
            }
            return true;
        }

        abstract int measure(T value);

        private static boolean refuse(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
