package io.github.chimelocal.meeting.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdsTest {

    private static final String PUNCTUATION = "-_&@+=,(){}[]/«».:|'\"#";
    private static final String WHITESPACE = " \t\n\u000B\f\r";

    @ParameterizedTest
    @MethodSource("eachDocumentedCharacter")
    void admitsEachDocumentedCharacter(String character) {
        assertThat(ExternalIds.isInAlphabet("a" + character + "b")).isTrue();
    }

    @Test
    void admitsNoOtherCharacterOfTheFirstThousand() {
        String documented = eachDocumentedCharacter().collect(Collectors.joining());
        var admitted = IntStream.range(0, 1_000)
                .mapToObj(Character::toString)
                .filter(ExternalIds::isInAlphabet)
                .toList();

        assertThat(admitted).allSatisfy(character -> assertThat(documented).contains(character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!", "$", "%", "*", ";", "?", "\\", "^", "~", "<", ">", "`", "¿", "\u00A0", "ā", "中", "あ", "😀"})
    void refusesWhatIsNotDocumented(String character) {
        assertThat(ExternalIds.isInAlphabet("a" + character + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:", "aws:MediaPipeline-4ae1f", "AWS:room", "aWs:room", "Aws::"})
    void reservesThePrefixOfAwsInAnyLetterCase(String value) {
        assertThat(ExternalIds.isReserved(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aws", "aws-room", "aws_:", " aws:room", "my-aws:room", "as:room"})
    void reservesNothingElse(String value) {
        assertThat(ExternalIds.isReserved(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"room;7", "aws:room", "AWS:room"})
    void doesNotLetSuchAMeetingIdComeIntoBeing(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExternalMeetingId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann;7", "aws:ann", "AWS:ann"})
    void doesNotLetSuchAUserIdComeIntoBeing(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExternalUserId(value));
    }

    static Stream<String> eachDocumentedCharacter() {
        return Stream.of(
                        between('a', 'z'),
                        between('A', 'Z'),
                        between('0', '9'),
                        between('À', 'ÿ'),
                        PUNCTUATION,
                        WHITESPACE)
                .flatMapToInt(String::codePoints)
                .mapToObj(Character::toString);
    }

    private static String between(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
