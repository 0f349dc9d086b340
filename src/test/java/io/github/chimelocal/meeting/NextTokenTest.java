package io.github.chimelocal.meeting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.id.MeetingId;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTokenTest {

    private static final MeetingId MEETING = new MeetingId("24b2a154-caf1-4a7b-8f7b-5f710a142713");
    private static final MeetingId OTHER = new MeetingId("24b2a154-caf1-4a7b-8f7b-5f710a147979");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 99, 1_000_000})
    void leadsBackToTheOrdinal(int ordinal) {
        assertThat(NextToken.at(MEETING, ordinal).ordinalIn(MEETING)).isEqualTo(ordinal);
    }

    @Test
    void isAlwaysTheSameForTheSamePlace() {
        assertThat(NextToken.at(MEETING, 7)).isEqualTo(NextToken.at(MEETING, 7));
    }

    @Test
    void isOpaque() {
        assertThat(NextToken.at(MEETING, 1234).value())
                .matches("[-_A-Za-z0-9]+")
                .doesNotContain("1234");
    }

    @Test
    void isRefusedForAnotherMeeting() {
        NextToken token = NextToken.at(OTHER, 7);

        assertThatThrownBy(() -> token.ordinalIn(MEETING))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("NextToken");
    }

    @Test
    void isRefusedWhenItsOrdinalWasChanged() {
        String text = decoded(NextToken.at(MEETING, 7)).replaceFirst("^7", "8");

        assertThatThrownBy(() -> encoded(text).ordinalIn(MEETING)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 12})
    void isRefusedWhenItWasPadded(int ordinal) {
        String genuine = NextToken.at(MEETING, ordinal).value();

        assertThatThrownBy(() -> new NextToken(genuine + "==").ordinalIn(MEETING))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void isRefusedWhenItWasCutShort() {
        String genuine = NextToken.at(MEETING, 7).value();

        assertThatThrownBy(() -> new NextToken(genuine.substring(0, genuine.length() - 4)).ordinalIn(MEETING))
                .isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "!", "not a token", "AAAA", "====", "中"})
    void isRefusedWhenItIsGarbage(String value) {
        assertThatThrownBy(() -> new NextToken(value).ordinalIn(MEETING)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                ".",
                "7.",
                ".0123456789abcdef",
                "seven.0123456789abcdef",
                "7.0123456789abcdef",
                "99999999999.0"
            })
    void isRefusedWhenItIsDisguisedGarbage(String text) {
        assertThatThrownBy(() -> encoded(text).ordinalIn(MEETING)).isInstanceOf(BadRequestException.class);
    }

    private static String decoded(NextToken token) {
        return new String(Base64.getUrlDecoder().decode(token.value()), US_ASCII);
    }

    private static NextToken encoded(String text) {
        return new NextToken(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII)));
    }
}
