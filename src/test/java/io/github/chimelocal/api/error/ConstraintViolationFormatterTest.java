package io.github.chimelocal.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.api.constraint.Length;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintViolationFormatterTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final String COMPLAINT = "Member must satisfy regular expression pattern: [a-z]";

    private record Tag(@Pattern(regexp = "[a-z]") String key) {}

    private record Structure(
            @Nullable @Length(max = 1) @Pattern(regexp = "[a-z]")
            String name,

            @Nullable List<@Valid Tag> tags,
            @Nullable List<@Pattern(regexp = "[a-z]") String> words,
            @Nullable @Valid Tag inner) {}

    static final class Operation {

        String handle(@Pattern(regexp = "[a-z]") String meetingId, @Valid Tag body) {
            return meetingId + body;
        }
    }

    @Test
    void oneIsToldInTheSingular() {
        assertThat(describe(new Structure("A", null, null, null)))
                .isEqualTo("1 validation error detected: " + at("name", COMPLAINT));
    }

    @Test
    void severalOfOneMemberAreSortedByTheirWords() {
        assertThat(describe(new Structure("12", null, null, null)))
                .isEqualTo("2 validation errors detected: "
                        + at("name", "Member must have length less than or equal to 1") + "; " + at("name", COMPLAINT));
    }

    @Test
    void membersOfMembersAreNamedWithTheirPath() {
        assertThat(describe(new Structure(null, null, null, new Tag("A"))))
                .isEqualTo("1 validation error detected: " + at("inner.key", COMPLAINT));
    }

    @Test
    void elementsCountFromOneAndTheTenthComesAfterTheNinth() {
        List<Tag> tags = new ArrayList<>(Collections.nCopies(12, new Tag("a")));
        tags.set(8, new Tag("A"));
        tags.set(9, new Tag("A"));

        assertThat(describe(new Structure(null, tags, List.of("a", "A"), null)))
                .isEqualTo("3 validation errors detected: " + at("tags.9.member.key", COMPLAINT) + "; "
                        + at("tags.10.member.key", COMPLAINT) + "; " + at("words.2.member", COMPLAINT));
    }

    @Test
    void aParameterIsNamedButTheBodyIsNot() throws NoSuchMethodException {
        Method handle = Operation.class.getDeclaredMethod("handle", String.class, Tag.class);

        assertThat(describe(VALIDATOR
                        .forExecutables()
                        .validateParameters(new Operation(), handle, new Object[] {"A", new Tag("A")})))
                .isEqualTo("2 validation errors detected: " + at("key", COMPLAINT) + "; " + at("meetingId", COMPLAINT));
    }

    private static String at(String member, String complaint) {
        return "Value at '" + member + "' failed to satisfy constraint: " + complaint;
    }

    private static String describe(Structure structure) {
        return describe(VALIDATOR.validate(structure));
    }

    private static String describe(Collection<? extends ConstraintViolation<?>> violations) {
        return ConstraintViolationFormatter.describe(List.copyOf(violations));
    }
}
