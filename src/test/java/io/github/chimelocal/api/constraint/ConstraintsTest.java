package io.github.chimelocal.api.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of constraint by itself, without a server. */
class ConstraintsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Text(@Nullable @Length(min = 2, max = 4) String value) {}

    private record Elements(
            @Nullable @Length(min = 1, max = 2) List<String> value) {}

    private record Choice(
            @Nullable @AllowedValues({"a", "b"}) String value) {}

    private record Name(@Nullable @AllowedCharacters String value) {}

    private record Free(@Nullable @NoReservedPrefix String value) {}

    private record Region(@Nullable @SupportedMediaRegion String value) {}

    private record Key(@Nullable String key) implements UniqueTagKeys.Keyed {}

    private record Keys(@Nullable @UniqueTagKeys List<Key> value) {}

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abcd", "😀😀", "😀😀😀😀"})
    void lengthAdmitsItsBoundsInCodePoints(String text) {
        assertThat(complaints(new Text(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "😀"})
    void lengthNamesTheLowerBound(String text) {
        assertThat(complaints(new Text(text))).containsExactly("Member must have length greater than or equal to 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcde", "😀😀😀😀😀"})
    void lengthNamesTheUpperBound(String text) {
        assertThat(complaints(new Text(text))).containsExactly("Member must have length less than or equal to 4");
    }

    @Test
    void lengthCountsElements() {
        assertThat(complaints(new Elements(List.of("a")))).isEmpty();
        assertThat(complaints(new Elements(List.of("a", "b")))).isEmpty();
        assertThat(complaints(new Elements(List.of())))
                .containsExactly("Member must have length greater than or equal to 1");
        assertThat(complaints(new Elements(Collections.nCopies(3, "a"))))
                .containsExactly("Member must have length less than or equal to 2");
    }

    @Test
    void oneOfAdmitsItsValuesInTheirLetterCase() {
        assertThat(complaints(new Choice("a"))).isEmpty();
        assertThat(complaints(new Choice("A"))).containsExactly("Member must satisfy enum value set: [a, b]");
    }

    @Test
    void theDocumentedAlphabetAdmitsWhatTheDomainKnows() {
        assertThat(complaints(new Name("room 7"))).isEmpty();
        assertThat(complaints(new Name("room\u20ac7")))
                .singleElement()
                .asString()
                .startsWith("Member must satisfy regular expression pattern: ");
    }

    @Test
    void theReservedPrefixIsRefused() {
        assertThat(complaints(new Free("laws:x"))).isEmpty();
        assertThat(complaints(new Free("AWS:x"))).containsExactly("Member must not start with aws:");
    }

    @Test
    void aMediaRegionIsOneOfThoseThatAreKnown() {
        assertThat(complaints(new Region("eu-central-1"))).isEmpty();
        assertThat(complaints(new Region("eu-nowhere-1")))
                .singleElement()
                .asString()
                .startsWith("Member must satisfy enum value set: [")
                .contains("eu-central-1");
    }

    @Test
    void aKeyStandsOnlyOnce() {
        assertThat(complaints(keys("a", "b"))).isEmpty();
        assertThat(complaints(keys("a", "b", "a"))).containsExactly("Member must not have the same key twice");
    }

    @Test
    void keysThatAreMissingAreNotTheSame() {
        assertThat(complaints(keys(null, null))).isEmpty();
        assertThat(complaints(new Keys(Arrays.asList(null, null)))).isEmpty();
    }

    @Test
    void nothingIsAskedOfWhatIsNotThere() {
        assertThat(complaints(new Text(null))).isEmpty();
        assertThat(complaints(new Elements(null))).isEmpty();
        assertThat(complaints(new Choice(null))).isEmpty();
        assertThat(complaints(new Name(null))).isEmpty();
        assertThat(complaints(new Free(null))).isEmpty();
        assertThat(complaints(new Region(null))).isEmpty();
        assertThat(complaints(new Keys(null))).isEmpty();
    }

    private static Keys keys(@Nullable String... keys) {
        return new Keys(Arrays.stream(keys).map(Key::new).toList());
    }

    private static List<String> complaints(Object structure) {
        return VALIDATOR.validate(structure).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
