package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.Samples.NOW;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.freshKey;
import static io.github.chimelocal.meeting.Samples.meeting;
import static io.github.chimelocal.meeting.Samples.replica;
import static io.github.chimelocal.meeting.Samples.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.ClientRequestToken;
import io.github.chimelocal.meeting.LimitExceeded;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingKey;
import io.github.chimelocal.meeting.MeetingWatch;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.Terms;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaxMeetingsTest {

    private final MutableClock clock = new MutableClock(NOW);
    private final InMemoryMeetingRepository meetings =
            new InMemoryMeetingRepository(new Limits(3, 0), clock, event -> {}, MeetingWatch.NONE);
    private final Meeting first = start("first");
    private final Meeting second = start("second");

    @Test
    void canBeReached() {
        Meeting third = start("third");

        assertThat(meetings.find(third.key())).contains(third);
    }

    @Test
    void cannotBeExceeded() {
        start("third");

        assertThatThrownBy(() -> start("fourth"))
                .isInstanceOf(LimitExceeded.class)
                .hasMessage("There are already 3 meetings, as many as chime.store.max-meetings allows");
        assertThat(meetings.findByToken(TENANCY, new ClientRequestToken("fourth")))
                .isEmpty();
    }

    @Test
    void holdForAllTenanciesTogether() {
        start("third");
        var elsewhere =
                new MeetingKey(tenancy("444455556666", "us-west-2"), freshKey().meetingId());

        assertThatThrownBy(() -> meetings.createIfAbsent(meeting(elsewhere, Terms.of("fourth"))))
                .isInstanceOf(LimitExceeded.class);
    }

    @Test
    void neverCostALivingMeetingItsLife() {
        start("third");

        assertThatThrownBy(() -> start("fourth")).isInstanceOf(LimitExceeded.class);

        assertThat(meetings.find(first.key())).contains(first);
        assertThat(meetings.find(second.key())).contains(second);
    }

    @Test
    void doNotMatterToARepeatedToken() {
        start("third");

        assertThat(start("first")).isEqualTo(first);
    }

    @Test
    void leaveRoomAgainAfterADeletion() {
        start("third");
        meetings.delete(first.key());

        Meeting fourth = start("fourth");

        assertThat(meetings.find(fourth.key())).contains(fourth);
        assertThatThrownBy(() -> start("fifth")).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void leaveRoomForAllThatWereDeletedWithTheirPrimary() {
        meetings.createIfAbsent(replica(Terms.of("replica"), first));
        meetings.delete(first.key());

        start("third");
        start("fourth");

        assertThatThrownBy(() -> start("fifth")).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void enterNoReplicaWithItsPrimaryWhenItIsRefused() {
        start("third");

        assertThatThrownBy(() -> meetings.createIfAbsent(replica(Terms.of("replica"), first)))
                .isInstanceOf(LimitExceeded.class);

        assertThat(meetings.find(first.key())).contains(first);
    }

    @Test
    void leaveRoomAgainWhenAMeetingHasEnded() {
        clock.advance(Duration.ofHours(1));
        start("third");
        clock.set(first.endsAt().plusSeconds(10));

        start("fourth");
        start("fifth");

        assertThatThrownBy(() -> start("sixth")).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void leaveRoomAtTheVeryInstantAtWhichAMeetingEnds() {
        clock.advance(Duration.ofHours(1));
        start("third");
        clock.set(first.endsAt().minusNanos(1));
        assertThatThrownBy(() -> start("fourth")).isInstanceOf(LimitExceeded.class);

        clock.set(first.endsAt());
        Meeting fourth = start("fourth");

        assertThat(meetings.find(fourth.key())).contains(fourth);
    }

    @Test
    void holdForThoseThatReplaceAll() {
        var four =
                List.of(meeting(Terms.of("a")), meeting(Terms.of("b")), meeting(Terms.of("c")), meeting(Terms.of("d")));

        assertThatThrownBy(() -> meetings.replaceAll(four))
                .isInstanceOf(LimitExceeded.class)
                .hasMessage("4 meetings are more than chime.store.max-meetings allows: 3");

        assertThat(meetings.all()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void leaveRoomForWhatIsMissingAfterAllWereReplaced() {
        meetings.replaceAll(List.of(meeting(Terms.of("a")), meeting(Terms.of("b"))));

        start("third");

        assertThatThrownBy(() -> start("fourth")).isInstanceOf(LimitExceeded.class);
    }

    private Meeting start(String token) {
        return meetings.createIfAbsent(meeting(freshKey(), Terms.of(token), clock.instant()));
    }
}
