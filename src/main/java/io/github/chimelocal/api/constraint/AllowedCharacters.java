package io.github.chimelocal.api.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.github.chimelocal.meeting.id.ExternalIds;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The characters that AWS documents for external ids; its model does not know them. */
@Constraint(validatedBy = AllowedCharacters.Validator.class)
@Target({FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface AllowedCharacters {

    /** For the message; the domain knows it. */
    String pattern() default ExternalIds.PATTERN;

    String message() default "Member must satisfy regular expression pattern: {pattern}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the domain. */
    class Validator implements ConstraintValidator<AllowedCharacters, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || ExternalIds.isInAlphabet(value);
        }
    }
}
