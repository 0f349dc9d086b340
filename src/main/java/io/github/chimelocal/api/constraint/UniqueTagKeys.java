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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tag key stands only once in a request; so with AWS tags in general. */
@Constraint(validatedBy = UniqueTagKeys.Validator.class)
@Target({FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface UniqueTagKeys {

    String message() default "Member must not have the same key twice";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What has a key; null when the caller left it out. */
    interface Keyed {

        @Nullable
        String key();
    }

    /** Compares the keys that are there; that one is missing is another constraint's affair. */
    class Validator implements ConstraintValidator<UniqueTagKeys, List<? extends Keyed>> {

        @Override
        public boolean isValid(@Nullable List<? extends Keyed> tags, ConstraintValidatorContext context) {
            if (tags == null) {
                return true;
            }
            var seen = new HashSet<String>();
            return tags.stream()
                    .filter(Objects::nonNull)
                    .map(Keyed::key)
                    .filter(Objects::nonNull)
                    .allMatch(seen::add);
        }
    }
}
