package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static io.github.chimelocal.meeting.Samples.DAY;
import static io.github.chimelocal.meeting.Samples.EVERYTHING;
import static io.github.chimelocal.meeting.Samples.NOW;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.features;
import static io.github.chimelocal.meeting.Samples.namesOf;
import static io.github.chimelocal.meeting.Samples.tenancy;
import static io.github.chimelocal.meeting.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.MeetingFeatures.VideoResolution;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingServiceTest {

    private static final Terms TERMS = Terms.of("token");
    private static final Terms CONTRADICTORY = TERMS.offering(features(VideoResolution.FHD, null, null));
    private static final Terms WITHOUT_VIDEO = TERMS.offering(Samples.NO_VIDEO);
    private static final List<NewAttendee> WANTS_VIDEO = List.of(user("ann"), user("bob", EVERYTHING));

    private final World world = World.create();
    private final MeetingService meetings = world.meetings();

    @Test
    void keepsWhatItStarts() {
        Meeting started = world.create(TERMS);

        assertThat(meetings.get(started.key())).isEqualTo(started);
    }

    @Test
    void startsAMeetingOnTheTermsOfTheCaller() {
        Meeting started = world.create(TERMS);

        assertThat(started.terms()).isEqualTo(TERMS.build());
        assertThat(started.key().tenancy()).isEqualTo(TENANCY);
        assertThat(started.primaryMeetingId()).isNull();
    }

    @Test
    void drawsAnotherIdWhereOneIsTakenAlready() {
        var seeded = new Ids(new SeededIds(42));
        MeetingKey taken = new Ids(new SeededIds(42)).newMeeting(TENANCY);
        world.repository().createIfAbsent(Samples.meeting(taken, Terms.of("other")));
        var rules = new MeetingRules(Duration.ofHours(2), Duration.ZERO, false, false);

        Meeting started = new MeetingService(world.repository(), seeded, world.clock(), rules)
                .create(TENANCY, TERMS.build(), List.of())
                .meeting();

        assertThat(started.key()).isNotEqualTo(taken);
        assertThat(world.repository().all()).hasSize(2);
    }

    @Test
    void startsAMeetingThatLastsAsLongAsTheRulesSay() {
        var twoHours = new MeetingRules(Duration.ofHours(2), Duration.ZERO, false, false);

        Meeting started = world.under(twoHours).create(TERMS);

        assertThat(started.createdAt()).isEqualTo(NOW);
        assertThat(started.endsAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void startsAnotherMeetingForEachToken() {
        assertThat(world.create(Terms.of("one")).id())
                .isNotEqualTo(world.create(Terms.of("two")).id());
    }

    @Test
    void admitsTheUsersNamedWithTheMeeting() {
        Admittance admittance = meetings.create(TENANCY, TERMS.build(), List.of(user("zoe"), user("ann")));

        assertThat(namesOf(admittance.attendees())).containsExactly("zoe", "ann");
        assertThat(admittance.leftOut()).isEmpty();
        assertThat(world.current(admittance.meeting()).attendees()).containsExactlyElementsOf(admittance.attendees());
    }

    @Test
    void tellsWhomItLeftOutAndWhy() {
        Terms forTwo = TERMS.offering(Samples.roomFor(2));

        Admittance admittance = meetings.create(TENANCY, forTwo.build(), Samples.users("user", 4));

        assertThat(namesOf(admittance.attendees())).containsExactly("user0", "user1");
        assertThat(admittance.leftOut()).containsExactly(new ExternalUserId("user2"), new ExternalUserId("user3"));
        assertThat(admittance.reason()).isEqualTo("The meeting is full: it admits at most 2");
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesWhatIsImpossible(Terms terms) {
        assertThatThrownBy(() -> world.create(terms)).isInstanceOf(BadRequest.class);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void startsNothingWhenItRefuses(Terms terms) {
        assertThatThrownBy(() -> world.create(terms)).isInstanceOf(BadRequest.class);

        assertThat(world.repository().findByToken(TENANCY, terms.build().clientRequestToken()))
                .isEmpty();
    }

    static Stream<Terms> impossible() {
        return Stream.of(TERMS.mediaIn("us-gov-west-1"), CONTRADICTORY, TERMS.replicaOf("unknown"));
    }

    @Test
    void startsNothingWhenOneUserAsksForWhatIsForbidden() {
        assertThatThrownBy(() -> meetings.create(TENANCY, WITHOUT_VIDEO.build(), WANTS_VIDEO))
                .isInstanceOf(BadRequest.class);

        assertThat(world.repository().findByToken(TENANCY, WITHOUT_VIDEO.build().clientRequestToken()))
                .isEmpty();
    }

    @Test
    void looksAtTheFeaturesBeforeTheCapabilities() {
        var features = new MeetingFeatures(
                null,
                new MeetingFeatures.Video(VideoResolution.NONE),
                new MeetingFeatures.Content(MeetingFeatures.ContentResolution.UHD),
                null);

        assertThatThrownBy(
                        () -> meetings.create(TENANCY, TERMS.offering(features).build(), WANTS_VIDEO))
                .hasMessageContaining("MaxCount");
    }

    @Test
    void looksAtTheCapabilitiesBeforeTheNumberOfReplicas() {
        Meeting primary = world.create(Terms.of("primary"));
        for (int i = 0; i < 4; i++) {
            world.create(Terms.of("replica" + i).replicaOf(primary));
        }

        assertThatThrownBy(() -> meetings.create(
                        TENANCY, WITHOUT_VIDEO.replicaOf(primary).build(), WANTS_VIDEO))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("Video must be None");
    }

    @Test
    void looksAtTheCapabilitiesBeforeItFindsThatThePrimaryIsAReplica() {
        Meeting primary = world.create(Terms.of("primary"));
        Meeting replica = world.create(Terms.of("replica").replicaOf(primary));

        assertThatThrownBy(() -> meetings.create(
                        TENANCY, WITHOUT_VIDEO.replicaOf(replica).build(), WANTS_VIDEO))
                .hasMessageContaining("Video must be None");
    }

    @Test
    void findsNoMeetingThatNeverWas() {
        MeetingKey unknown = Samples.freshKey();

        assertThatThrownBy(() -> meetings.get(unknown))
                .isInstanceOf(NotFound.class)
                .hasMessage("Meeting <%s> not found", unknown.meetingId());
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void findsNoMeetingOfAnotherTenancy(Tenancy other) {
        Meeting started = world.create(TERMS);

        assertThatThrownBy(() -> meetings.get(new MeetingKey(other, started.id())))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void endsNoMeetingOfAnotherTenancy(Tenancy other) {
        Meeting started = world.create(TERMS);

        assertThatThrownBy(() -> meetings.delete(new MeetingKey(other, started.id())))
                .isInstanceOf(NotFound.class);

        assertThat(meetings.get(started.key())).isEqualTo(started);
    }

    static Stream<Tenancy> otherTenancies() {
        return Stream.of(tenancy("444455556666", "us-east-1"), tenancy("111122223333", "us-west-2"));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = MEETINGS,
            what = "end of a meeting",
            answer = "24 hours after its creation (`chime.lifecycle.max-duration`)",
            evidence = "developer guide, creating meetings; JavaScript SDK FAQ")
    @Test
    void findsAMeetingUntilItEndsByItself() {
        Meeting started = world.create(TERMS);
        world.pass(DAY.minusNanos(1));

        assertThat(meetings.get(started.key())).isEqualTo(started);

        world.pass(Duration.ofNanos(1));

        assertThatThrownBy(() -> meetings.get(started.key())).isInstanceOf(NotFound.class);
    }

    @Test
    void endsAMeeting() {
        Meeting started = world.create(TERMS);

        meetings.delete(started.key());

        assertThatThrownBy(() -> meetings.get(started.key())).isInstanceOf(NotFound.class);
    }

    @Test
    void endsAMeetingOnlyOnce() {
        Meeting started = world.create(TERMS);
        meetings.delete(started.key());

        assertThatThrownBy(() -> meetings.delete(started.key()))
                .isInstanceOf(NotFound.class)
                .hasMessage("Meeting <%s> not found", started.id());
    }
}
