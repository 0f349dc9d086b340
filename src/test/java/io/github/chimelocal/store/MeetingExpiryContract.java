package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.freshKey;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static io.github.chimelocal.meeting.TestMeetings.replica;
import static io.github.chimelocal.meeting.TestMeetings.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every repository promises about the end of meetings: it comes at its instant, neither before nor after. */
abstract class MeetingExpiryContract {

    private static final NewMeetingBuilder TERMS = NewMeetingBuilder.of("token");
    private static final ClientRequestToken TOKEN = new ClientRequestToken("token");
    private static final Duration NANOSECOND = Duration.ofNanos(1);

    private final MutableClock clock = new MutableClock(NOW);
    private final MeetingRepository meetings = repository(clock);
    private final Meeting meeting = meetings.createIfAbsent(meeting(TERMS));

    /** Makes an empty repository with plenty of room. */
    abstract MeetingRepository repository(Clock clock);

    @Test
    void findsAMeetingInItsLastNanosecond() {
        clock.set(meeting.endsAt().minus(NANOSECOND));

        assertThat(meetings.find(meeting.key())).contains(meeting);
        assertThat(meetings.findByToken(TENANCY, TOKEN)).contains(meeting);
        assertThat(meetings.createIfAbsent(meeting(TERMS))).isEqualTo(meeting);
    }

    @Test
    void changesAMeetingInItsLastNanosecond() {
        clock.set(meeting.endsAt().minus(NANOSECOND));

        assertThat(meetings.update(meeting.key(), before -> tagged(before, "key", "value")))
                .contains(tagged(meeting, "key", "value"));
    }

    @Test
    void deletesAMeetingInItsLastNanosecond() {
        clock.set(meeting.endsAt().minus(NANOSECOND));

        assertThat(meetings.delete(meeting.key())).containsExactly(meeting);
    }

    @Test
    void findsNoMeetingAtItsEnd() {
        clock.set(meeting.endsAt());

        assertThat(meetings.find(meeting.key())).isEmpty();
        assertThat(meetings.findByToken(TENANCY, TOKEN)).isEmpty();
    }

    @Test
    void listsNoMeetingAtItsEnd() {
        assertThat(meetings.all()).containsExactly(meeting);

        clock.set(meeting.endsAt());

        assertThat(meetings.all()).isEmpty();
    }

    @Test
    void changesNoMeetingAtItsEnd() {
        clock.set(meeting.endsAt());

        assertThat(meetings.update(meeting.key(), before -> tagged(before, "key", "value")))
                .isEmpty();
    }

    @Test
    void deletesNoMeetingAtItsEnd() {
        clock.set(meeting.endsAt());

        assertThat(meetings.delete(meeting.key())).isEmpty();
    }

    @Test
    void givesTheTokenToTheNextMeetingAtTheEnd() {
        clock.set(meeting.endsAt());
        Meeting next = meeting(freshKey(), TERMS, meeting.endsAt());

        assertThat(meetings.createIfAbsent(next)).isEqualTo(next);
        assertThat(meetings.findByToken(TENANCY, TOKEN)).contains(next);
    }

    @Test
    void endsTheNextMeetingOfATokenAtItsOwnEnd() {
        clock.set(meeting.endsAt());
        Meeting next = meetings.createIfAbsent(meeting(freshKey(), TERMS, meeting.endsAt()));

        clock.set(next.endsAt().minus(NANOSECOND));
        assertThat(meetings.findByToken(TENANCY, TOKEN)).contains(next);

        clock.set(next.endsAt());
        assertThat(meetings.findByToken(TENANCY, TOKEN)).isEmpty();
    }

    @Test
    void endsAMeetingAtItsInstantHoweverOftenItWasReadAndChanged() {
        IntStream.range(0, 23).forEach(hour -> {
            clock.advance(Duration.ofMinutes(59));
            meetings.change(meeting.key(), before -> tagged(before, "hour", Integer.toString(hour)));
            assertThat(meetings.findByToken(TENANCY, TOKEN)).isEqualTo(meetings.find(meeting.key()));
        });

        clock.set(meeting.endsAt().minus(NANOSECOND));
        assertThat(meetings.find(meeting.key())).isPresent();

        clock.set(meeting.endsAt());
        assertThat(meetings.find(meeting.key())).isEmpty();
    }

    @Test
    void endsEachMeetingAtItsOwnInstant() {
        clock.advance(NANOSECOND);
        Meeting later = meetings.createIfAbsent(meeting(freshKey(), NewMeetingBuilder.of("later"), clock.instant()));

        clock.set(meeting.endsAt());

        assertThat(meetings.find(meeting.key())).isEmpty();
        assertThat(meetings.find(later.key())).contains(later);
    }

    @Test
    void doesNotKeepACandidateThatHasEnded() {
        Meeting over = meeting(freshKey(), NewMeetingBuilder.of("over"), NOW.minus(DAY));

        meetings.createIfAbsent(over);

        assertThat(meetings.find(over.key())).isEmpty();
    }

    @Test
    void endsAReplicaAtTheInstantOfItsPrimary() {
        clock.advance(Duration.ofHours(1));
        Meeting replica =
                meetings.createIfAbsent(replica(NewMeetingBuilder.of("replica"), meetings.require(meeting.key())));

        clock.set(meeting.endsAt().minus(NANOSECOND));
        assertThat(meetings.find(replica.key())).isPresent();

        clock.set(meeting.endsAt());
        assertThat(meetings.find(replica.key())).isEmpty();
    }

    @Test
    void refusesAReplicaOfAPrimaryAtItsEnd() {
        clock.set(meeting.endsAt());

        assertThatThrownBy(() -> meetings.createIfAbsent(replica(NewMeetingBuilder.of("replica"), meeting)))
                .isInstanceOf(BadRequestException.class);
    }
}
