package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.freshKey;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static io.github.chimelocal.meeting.TestMeetings.replica;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.MeetingKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaxMeetingsTest {

    private final MutableClock clock = new MutableClock(NOW);
    private final InMemoryMeetingRepository meetings =
            new InMemoryMeetingRepository(new MeetingLimits(3, 0), clock, event -> {}, MeetingChangeListener.NONE);
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
                .isInstanceOf(LimitExceededException.class)
                .hasMessage("There are already 3 meetings, as many as chime.store.max-meetings allows");
        assertThat(meetings.findByToken(TENANCY, new ClientRequestToken("fourth")))
                .isEmpty();
    }

    @Test
    void holdForAllTenanciesTogether() {
        start("third");
        var elsewhere =
                new MeetingKey(tenancy("444455556666", "us-west-2"), freshKey().meetingId());

        assertThatThrownBy(() -> meetings.createIfAbsent(meeting(elsewhere, NewMeetingBuilder.of("fourth"))))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void neverCostALivingMeetingItsLife() {
        start("third");

        assertThatThrownBy(() -> start("fourth")).isInstanceOf(LimitExceededException.class);

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
        assertThatThrownBy(() -> start("fifth")).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void leaveRoomForAllThatWereDeletedWithTheirPrimary() {
        meetings.createIfAbsent(replica(NewMeetingBuilder.of("replica"), first));
        meetings.delete(first.key());

        start("third");
        start("fourth");

        assertThatThrownBy(() -> start("fifth")).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void enterNoReplicaWithItsPrimaryWhenItIsRefused() {
        start("third");

        assertThatThrownBy(() -> meetings.createIfAbsent(replica(NewMeetingBuilder.of("replica"), first)))
                .isInstanceOf(LimitExceededException.class);

        assertThat(meetings.find(first.key())).contains(first);
    }

    @Test
    void leaveRoomAgainWhenAMeetingHasEnded() {
        clock.advance(Duration.ofHours(1));
        start("third");
        clock.set(first.endsAt().plusSeconds(10));

        start("fourth");
        start("fifth");

        assertThatThrownBy(() -> start("sixth")).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void leaveRoomAtTheVeryInstantAtWhichAMeetingEnds() {
        clock.advance(Duration.ofHours(1));
        start("third");
        clock.set(first.endsAt().minusNanos(1));
        assertThatThrownBy(() -> start("fourth")).isInstanceOf(LimitExceededException.class);

        clock.set(first.endsAt());
        Meeting fourth = start("fourth");

        assertThat(meetings.find(fourth.key())).contains(fourth);
    }

    @Test
    void holdForThoseThatReplaceAll() {
        var four = List.of(
                meeting(NewMeetingBuilder.of("a")),
                meeting(NewMeetingBuilder.of("b")),
                meeting(NewMeetingBuilder.of("c")),
                meeting(NewMeetingBuilder.of("d")));

        assertThatThrownBy(() -> meetings.replaceAll(four))
                .isInstanceOf(LimitExceededException.class)
                .hasMessage("4 meetings are more than chime.store.max-meetings allows: 3");

        assertThat(meetings.all()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void leaveRoomForWhatIsMissingAfterAllWereReplaced() {
        meetings.replaceAll(List.of(meeting(NewMeetingBuilder.of("a")), meeting(NewMeetingBuilder.of("b"))));

        start("third");

        assertThatThrownBy(() -> start("fourth")).isInstanceOf(LimitExceededException.class);
    }

    private Meeting start(String token) {
        return meetings.createIfAbsent(meeting(freshKey(), NewMeetingBuilder.of(token), clock.instant()));
    }
}
