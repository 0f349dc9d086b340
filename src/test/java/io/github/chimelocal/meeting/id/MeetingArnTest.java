package io.github.chimelocal.meeting.id;

import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.TestMeetings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingArnTest {

    private static final MeetingId ID = new MeetingId("24b2a154-caf1-4a7b-8f7b-5f710a142713");

    @ParameterizedTest
    @CsvSource({
        "us-east-1, arn:aws:chime:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713",
        "local, arn:aws:chime:local:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713",
        "us-gov-west-1, arn:aws-us-gov:chime:us-gov-west-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713"
    })
    void namesPartitionControlRegionAccountAndMeeting(String region, String expected) {
        assertThat(MeetingArn.of(new MeetingKey(tenancy("111122223333", region), ID)))
                .hasToString(expected);
    }

    @Test
    void namesTheControlRegionWhereverTheMediaAre() {
        Meeting meeting = TestMeetings.meeting(NewMeetingBuilder.of("token").mediaIn("eu-central-1"));

        assertThat(meeting.arn().tenancy().region().name()).isEqualTo("us-east-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "us-gov-east-1", "local"})
    void isReadAsItWasPrinted(String region) {
        MeetingArn arn = MeetingArn.of(new MeetingKey(tenancy("000000000000", region), ID));

        assertThat(MeetingArn.parse(arn.toString())).contains(arn);
    }

    @Test
    void isReadWithTheMeetingIdInAnyLetterCase() {
        MeetingArn arn = MeetingArn.of(new MeetingKey(tenancy("111122223333", "us-east-1"), ID));

        assertThat(MeetingArn.parse(
                        "arn:aws:chime:us-east-1:111122223333:meeting/24B2A154-CAF1-4A7B-8F7B-5F710A142713"))
                .contains(arn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "arn:",
                "24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "arn:aws:chime:us-east-1:111122223333",
                "arn:aws:chime:us-east-1:111122223333:meeting/",
                "arn:aws:chime:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a14271",
                "arn:aws:chime:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713/",
                "arn:aws:chime:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713\n",
                "arn:aws:chime:us-east-1:111122223333:meeting/24b2a154caf1-4a7b-8f7b-5f710a142713-",
                "arn:aws:chime:us-east-1:111122223333:meeting:24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "arn:aws:chime:us-east-1:111122223333:app-instance/24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "arn:aws:chime:us-east-1:11112222333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "arn:aws:chime:us-east-1:1111222233334:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "arn:aws:s3:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "arn::chime:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713",
                "ARN:aws:chime:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713",
                " arn:aws:chime:us-east-1:111122223333:meeting/24b2a154-caf1-4a7b-8f7b-5f710a142713"
            })
    void isNotReadFromANearMiss(String text) {
        assertThat(MeetingArn.parse(text)).isEmpty();
    }
}
