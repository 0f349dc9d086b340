package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.LIMITS;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.store.MeetingLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private final MeetingServices services = MeetingServices.limitedTo(new MeetingLimits(100, 2));
    private final Meeting first = services.create(NewMeetingBuilder.of("first"));
    private final Meeting second = services.create(NewMeetingBuilder.of("second"));

    @Fidelity(
            value = DOCUMENTED,
            topic = LIMITS,
            what = "meetings of one account in one Region (`chime.quotas.meetings`)",
            answer = "250 in the profile `aws`, else any number",
            evidence = "service quotas of the Amazon Chime SDK")
    @Fidelity(value = OURS, topic = LIMITS, what = "meeting beyond the quota", answer = "400 `LimitExceededException`")
    @Test
    void refusesOneMeetingMore() {
        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("third")))
                .isInstanceOf(LimitExceededException.class)
                .hasMessage("Account 111122223333 already has 2 meetings in us-east-1,"
                        + " as many as its quota (chime.quotas.meetings) allows");
    }

    @Test
    void countsEachAccountAndEachRegionByItself() {
        assertThat(services.create(tenancy("444455556666", TENANCY.region().name()), NewMeetingBuilder.of("third")))
                .isNotNull();
        assertThat(services.create(tenancy(TENANCY.account(), "eu-central-1"), NewMeetingBuilder.of("third")))
                .isNotNull();
    }

    @Test
    void letsARepeatedTokenThrough() {
        assertThat(services.create(NewMeetingBuilder.of("second")).id()).isEqualTo(second.id());
    }

    @Fidelity(value = OURS, topic = LIMITS, what = "replica", answer = "counts as a meeting")
    @Test
    void countsReplicas() {
        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("third").replicaOf(first)))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void makesRoomWithADeletion() {
        services.meetings().delete(first.key());

        assertThat(services.create(NewMeetingBuilder.of("third"))).isNotNull();
        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("fourth")))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void makesRoomAtTheVeryInstantAtWhichMeetingsEnd() {
        services.pass(DAY);

        assertThat(services.create(NewMeetingBuilder.of("third"))).isNotNull();
        assertThat(services.create(NewMeetingBuilder.of("fourth"))).isNotNull();
        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("fifth")))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void countsMeetingsThatCameInThePlaceOfOthers() {
        services.repository().replaceAll(List.of(first));

        assertThat(services.create(NewMeetingBuilder.of("third"))).isNotNull();
        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("fourth")))
                .isInstanceOf(LimitExceededException.class);
    }
}
