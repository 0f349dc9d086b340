package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.LIFETIME;
import static io.github.chimelocal.meeting.PresenceChange.DROPPED;
import static io.github.chimelocal.meeting.PresenceChange.JOINED;
import static io.github.chimelocal.meeting.PresenceChange.LEFT;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleRuleTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration ALMOST = TIMEOUT.minusNanos(1);
    private static final Duration NANOSECOND = Duration.ofNanos(1);

    private final MeetingServices services = MeetingServices.idlingAtMost(TIMEOUT);
    private final Meeting meeting = services.createWith(NewMeetingBuilder.of("token"), 2);

    @Fidelity(
            value = DOCUMENTED,
            topic = LIFETIME,
            what = "meeting to which nobody is connected",
            answer = "ends after `chime.lifecycle.idle-timeout`; 5 minutes in the profile `aws`",
            evidence = "developer guide, Creating meetings")
    @Fidelity(
            value = OURS,
            topic = LIFETIME,
            what = "meeting to which nobody is connected, without the profile `aws`",
            answer = "goes on, since nobody can connect by itself yet")
    @Test
    void endsAMeetingThatNobodyEverJoined() {
        services.pass(ALMOST);
        assertThat(lives(meeting)).isTrue();

        services.pass(NANOSECOND);
        assertThat(lives(meeting)).isFalse();
    }

    @Test
    void doesNotEndAMeetingInWhichSomebodyIsConnected() {
        note("user0", JOINED);

        services.pass(DAY.minus(NANOSECOND));

        assertThat(lives(meeting)).isTrue();
    }

    @Test
    void doesNotPutOffTheEndOfTheDay() {
        note("user0", JOINED);

        services.pass(DAY);

        assertThat(lives(meeting)).isFalse();
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = LIFETIME,
            what = "idle time",
            answer = "counts from the creation and from each moment at which the last one leaves",
            evidence = "FAQ of amazon-chime-sdk-js")
    @Test
    void countsAgainFromTheLastLeave() {
        note("user0", JOINED);
        note("user1", JOINED);
        services.pass(Duration.ofHours(1));
        note("user0", LEFT);
        services.pass(Duration.ofHours(1));
        note("user1", DROPPED);

        services.pass(ALMOST);
        assertThat(lives(meeting)).isTrue();

        services.pass(NANOSECOND);
        assertThat(lives(meeting)).isFalse();
    }

    @Test
    void countsFromTheDeletionOfTheLastWhoWasConnected() {
        note("user0", JOINED);
        services.pass(Duration.ofHours(1));
        services.attendees().delete(meeting.key(), id("user0"));

        assertThat(services.current(meeting).endsAt())
                .isEqualTo(services.clock().instant().plus(TIMEOUT));
    }

    @Test
    void isNotRestartedByTheDeletionOfOneWhoWasAway() {
        services.pass(Duration.ofMinutes(1));

        services.attendees().delete(meeting.key(), id("user0"));

        assertThat(services.current(meeting).endsAt()).isEqualTo(NOW.plus(TIMEOUT));
    }

    @Test
    void neverEndsAMeetingLaterThanItsLatestEnd() {
        note("user0", JOINED);
        services.pass(DAY.minus(Duration.ofMinutes(1)));

        note("user0", LEFT);

        assertThat(services.current(meeting).endsAt()).isEqualTo(NOW.plus(DAY));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = LIFETIME,
            what = "replica",
            answer = "ends with its primary; the idle rule does not apply to it",
            evidence = "developer guide, Creating meetings")
    @Test
    void exemptsReplicasUntilTheirPrimaryEnds() {
        note("user0", JOINED);
        Meeting replica = services.create(NewMeetingBuilder.of("replica").replicaOf(meeting));

        services.pass(Duration.ofHours(1));
        assertThat(lives(replica)).isTrue();

        note("user0", LEFT);
        services.pass(TIMEOUT);
        assertThat(lives(replica)).isFalse();
    }

    @Test
    void tellsOfTheEndAtItsInstant() {
        services.heard().latest();
        services.pass(Duration.ofHours(2));

        services.repository().expireDue();

        assertThat(services.heard().all()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(MeetingEvent.EventType.MEETING_ENDED);
            assertThat(event.at()).isEqualTo(NOW.plus(TIMEOUT));
        });
    }

    private boolean lives(Meeting one) {
        return services.repository().find(one.key()).isPresent();
    }

    private void note(String user, PresenceChange change) {
        services.attendees().changePresence(meeting.key(), id(user), change);
    }

    private AttendeeId id(String user) {
        return AttendeeId.of(meeting.id(), new ExternalUserId(user));
    }
}
