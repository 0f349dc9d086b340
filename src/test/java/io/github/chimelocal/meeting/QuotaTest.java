package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.LIMITS;
import static io.github.chimelocal.meeting.Samples.DAY;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.store.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private final World world = World.limitedTo(new Limits(100, 2));
    private final Meeting first = world.create(Terms.of("first"));
    private final Meeting second = world.create(Terms.of("second"));

    @Fidelity(
            value = DOCUMENTED,
            topic = LIMITS,
            what = "meetings of one account in one Region (`chime.quotas.meetings`)",
            answer = "250 in the profile `aws`, else any number",
            evidence = "service quotas of the Amazon Chime SDK")
    @Fidelity(value = OURS, topic = LIMITS, what = "meeting beyond the quota", answer = "400 `LimitExceededException`")
    @Test
    void refusesOneMeetingMore() {
        assertThatThrownBy(() -> world.create(Terms.of("third")))
                .isInstanceOf(LimitExceeded.class)
                .hasMessage("Account 111122223333 already has 2 meetings in us-east-1,"
                        + " as many as its quota (chime.quotas.meetings) allows");
    }

    @Test
    void countsEachAccountAndEachRegionByItself() {
        assertThat(world.create(tenancy("444455556666", TENANCY.region().name()), Terms.of("third")))
                .isNotNull();
        assertThat(world.create(tenancy(TENANCY.account(), "eu-central-1"), Terms.of("third")))
                .isNotNull();
    }

    @Test
    void letsARepeatedTokenThrough() {
        assertThat(world.create(Terms.of("second")).id()).isEqualTo(second.id());
    }

    @Fidelity(value = OURS, topic = LIMITS, what = "replica", answer = "counts as a meeting")
    @Test
    void countsReplicas() {
        assertThatThrownBy(() -> world.create(Terms.of("third").replicaOf(first)))
                .isInstanceOf(LimitExceeded.class);
    }

    @Test
    void makesRoomWithADeletion() {
        world.meetings().delete(first.key());

        assertThat(world.create(Terms.of("third"))).isNotNull();
        assertThatThrownBy(() -> world.create(Terms.of("fourth"))).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void makesRoomAtTheVeryInstantAtWhichMeetingsEnd() {
        world.pass(DAY);

        assertThat(world.create(Terms.of("third"))).isNotNull();
        assertThat(world.create(Terms.of("fourth"))).isNotNull();
        assertThatThrownBy(() -> world.create(Terms.of("fifth"))).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void countsMeetingsThatCameInThePlaceOfOthers() {
        world.repository().replaceAll(List.of(first));

        assertThat(world.create(Terms.of("third"))).isNotNull();
        assertThatThrownBy(() -> world.create(Terms.of("fourth"))).isInstanceOf(LimitExceeded.class);
    }
}
