package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.EVERYTHING;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.features;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.VideoResolution;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.IdFactory;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.SeededIdGenerator;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingServiceTest {

    private static final NewMeetingBuilder TERMS = NewMeetingBuilder.of("token");
    private static final NewMeetingBuilder CONTRADICTORY = TERMS.offering(features(VideoResolution.FHD, null, null));
    private static final NewMeetingBuilder WITHOUT_VIDEO = TERMS.offering(TestMeetings.NO_VIDEO);
    private static final List<NewAttendee> WANTS_VIDEO = List.of(user("ann"), user("bob", EVERYTHING));

    private final MeetingServices services = MeetingServices.create();
    private final MeetingService meetings = services.meetings();

    @Test
    void keepsWhatItStarts() {
        Meeting started = services.create(TERMS);

        assertThat(meetings.get(started.key())).isEqualTo(started);
    }

    @Test
    void startsAMeetingOnTheTermsOfTheCaller() {
        Meeting started = services.create(TERMS);

        assertThat(started.terms()).isEqualTo(TERMS.build());
        assertThat(started.key().tenancy()).isEqualTo(TENANCY);
        assertThat(started.primaryMeetingId()).isNull();
    }

    @Test
    void drawsAnotherIdWhereOneIsTakenAlready() {
        var seeded = new IdFactory(new SeededIdGenerator(42));
        MeetingKey taken = new IdFactory(new SeededIdGenerator(42)).newMeetingKey(TENANCY);
        services.repository().createIfAbsent(TestMeetings.meeting(taken, NewMeetingBuilder.of("other")));
        var rules = new MeetingPolicy(Duration.ofHours(2), Duration.ZERO, false, false);

        Meeting started = new MeetingService(services.repository(), seeded, services.clock(), rules)
                .create(TENANCY, TERMS.build(), List.of())
                .meeting();

        assertThat(started.key()).isNotEqualTo(taken);
        assertThat(services.repository().all()).hasSize(2);
    }

    @Test
    void startsAMeetingThatLastsAsLongAsTheRulesSay() {
        var twoHours = new MeetingPolicy(Duration.ofHours(2), Duration.ZERO, false, false);

        Meeting started = services.under(twoHours).create(TERMS);

        assertThat(started.createdAt()).isEqualTo(NOW);
        assertThat(started.endsAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void startsAnotherMeetingForEachToken() {
        assertThat(services.create(NewMeetingBuilder.of("one")).id())
                .isNotEqualTo(services.create(NewMeetingBuilder.of("two")).id());
    }

    @Test
    void admitsTheUsersNamedWithTheMeeting() {
        AdmissionResult result = meetings.create(TENANCY, TERMS.build(), List.of(user("zoe"), user("ann")));

        assertThat(namesOf(result.attendees())).containsExactly("zoe", "ann");
        assertThat(result.rejected()).isEmpty();
        assertThat(services.current(result.meeting()).attendees()).containsExactlyElementsOf(result.attendees());
    }

    @Test
    void tellsWhomItLeftOutAndWhy() {
        NewMeetingBuilder forTwo = TERMS.offering(TestMeetings.roomFor(2));

        AdmissionResult result = meetings.create(TENANCY, forTwo.build(), TestMeetings.users("user", 4));

        assertThat(namesOf(result.attendees())).containsExactly("user0", "user1");
        assertThat(result.rejected()).containsExactly(new ExternalUserId("user2"), new ExternalUserId("user3"));
        assertThat(result.rejectionReason()).isEqualTo("The meeting is full: it admits at most 2");
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesWhatIsImpossible(NewMeetingBuilder terms) {
        assertThatThrownBy(() -> services.create(terms)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void startsNothingWhenItRefuses(NewMeetingBuilder terms) {
        assertThatThrownBy(() -> services.create(terms)).isInstanceOf(BadRequestException.class);

        assertThat(services.repository().findByToken(TENANCY, terms.build().clientRequestToken()))
                .isEmpty();
    }

    static Stream<NewMeetingBuilder> impossible() {
        return Stream.of(TERMS.mediaIn("us-gov-west-1"), CONTRADICTORY, TERMS.replicaOf("unknown"));
    }

    @Test
    void startsNothingWhenOneUserAsksForWhatIsForbidden() {
        assertThatThrownBy(() -> meetings.create(TENANCY, WITHOUT_VIDEO.build(), WANTS_VIDEO))
                .isInstanceOf(BadRequestException.class);

        assertThat(services.repository()
                        .findByToken(TENANCY, WITHOUT_VIDEO.build().clientRequestToken()))
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
        Meeting primary = services.create(NewMeetingBuilder.of("primary"));
        for (int i = 0; i < 4; i++) {
            services.create(NewMeetingBuilder.of("replica" + i).replicaOf(primary));
        }

        assertThatThrownBy(() -> meetings.create(
                        TENANCY, WITHOUT_VIDEO.replicaOf(primary).build(), WANTS_VIDEO))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Video must be None");
    }

    @Test
    void looksAtTheCapabilitiesBeforeItFindsThatThePrimaryIsAReplica() {
        Meeting primary = services.create(NewMeetingBuilder.of("primary"));
        Meeting replica = services.create(NewMeetingBuilder.of("replica").replicaOf(primary));

        assertThatThrownBy(() -> meetings.create(
                        TENANCY, WITHOUT_VIDEO.replicaOf(replica).build(), WANTS_VIDEO))
                .hasMessageContaining("Video must be None");
    }

    @Test
    void findsNoMeetingThatNeverWas() {
        MeetingKey unknown = TestMeetings.freshKey();

        assertThatThrownBy(() -> meetings.get(unknown))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Meeting <%s> not found", unknown.meetingId());
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void findsNoMeetingOfAnotherTenancy(Tenancy other) {
        Meeting started = services.create(TERMS);

        assertThatThrownBy(() -> meetings.get(new MeetingKey(other, started.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void endsNoMeetingOfAnotherTenancy(Tenancy other) {
        Meeting started = services.create(TERMS);

        assertThatThrownBy(() -> meetings.delete(new MeetingKey(other, started.id())))
                .isInstanceOf(NotFoundException.class);

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
        Meeting started = services.create(TERMS);
        services.pass(DAY.minusNanos(1));

        assertThat(meetings.get(started.key())).isEqualTo(started);

        services.pass(Duration.ofNanos(1));

        assertThatThrownBy(() -> meetings.get(started.key())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void endsAMeeting() {
        Meeting started = services.create(TERMS);

        meetings.delete(started.key());

        assertThatThrownBy(() -> meetings.get(started.key())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void endsAMeetingOnlyOnce() {
        Meeting started = services.create(TERMS);
        meetings.delete(started.key());

        assertThatThrownBy(() -> meetings.delete(started.key()))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Meeting <%s> not found", started.id());
    }
}
