package io.github.chimelocal.meeting.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingIdTest {

    private static final String ID = "24b2a154-caf1-4a7b-8f7b-5f710a142713";

    @ParameterizedTest
    @CsvSource({
        "us-east-1, 24b2a154-caf1-4a7b-8f7b-5f710a142713",
        "eu-central-1, 24b2a154-caf1-4a7b-8f7b-5f710a147979",
        "eu-west-2, 24b2a154-caf1-4a7b-8f7b-5f710a143049",
        "ap-northeast-1, 24b2a154-caf1-4a7b-8f7b-5f710a144804",
        "ap-southeast-1, 24b2a154-caf1-4a7b-8f7b-5f710a142954",
        "us-west-2, 24b2a154-caf1-4a7b-8f7b-5f710a147107"
    })
    void endsWithTheCellOfItsControlRegion(String region, String expected) {
        UUID random = UUID.fromString("24b2a154-caf1-4a7b-8f7b-5f710a14ffff");

        assertThat(MeetingId.in(new ControlRegion(region), random)).hasToString(expected);
    }

    @Test
    void isTheSameInAnyLetterCase() {
        assertThat(new MeetingId("24B2A154-CAF1-4a7b-8F7B-5F710A142713")).isEqualTo(new MeetingId(ID));
    }

    @Test
    void isPrintedInLowerCase() {
        assertThat(new MeetingId("24B2A154-CAF1-4A7B-8F7B-5F710A142713")).hasToString(ID);
    }

    @Test
    void isReadInAnyLetterCase() {
        assertThat(MeetingId.parse("24B2A154-CAF1-4A7B-8F7B-5F710A142713")).contains(new MeetingId(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24b2a154-caf1-4a7b-8f7b-5f710a14271",
                "24b2a154-caf1-4a7b-8f7b-5f710a1427133",
                "24b2a154caf14a7b8f7b5f710a142713",
                "24b2a154-caf1-4a7b-8f7b5-f710a142713",
                "24b2a154-caf1-4a7b-8f7b-5f710a14271g",
                "{24b2a154-caf1-4a7b-8f7b-5f710a142713}",
                " 24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "24b2a154-caf1-4a7b-8f7b-5f710a142713\n",
                "------------------------------------"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(MeetingId.parse(text)).isEmpty();
    }

    @Test
    void cannotBeMadeFromAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MeetingId("24b2a154-caf1-4a7b-8f7b-5f710a14271g"));
    }
}
