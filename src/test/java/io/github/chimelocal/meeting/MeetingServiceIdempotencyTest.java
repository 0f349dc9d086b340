package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.AUDIO_ONLY;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.features;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.VideoResolution;
import io.github.chimelocal.meeting.configuration.NetworkType;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.exception.ConflictException;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.MeetingLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingServiceIdempotencyTest {

    private static final NewMeetingBuilder TERMS = NewMeetingBuilder.of("token");
    private static final MeetingPolicy CONFLICT_ON_MISMATCH = new MeetingPolicy(DAY, Duration.ZERO, true, false);

    private final MeetingServices services = MeetingServices.create();
    private final MeetingServices strict = services.under(CONFLICT_ON_MISMATCH);

    @Test
    void returnsTheExistingMeetingWhenTheTokenIsReused() {
        Meeting first = services.create(TERMS);

        assertThat(services.create(TERMS)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("otherTerms")
    void returnsTheExistingMeetingWhateverTheOtherTerms(NewMeeting other) {
        Meeting first = services.create(TERMS);

        assertThat(services.meetings().create(TENANCY, other, List.of()).meeting())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("otherTerms")
    void refusesOtherTermsWhenMismatchIsAConflict(NewMeeting other) {
        strict.create(TERMS);

        assertThatThrownBy(() -> strict.meetings().create(TENANCY, other, List.of()))
                .isInstanceOf(ConflictException.class);
    }

    /** The first ones break a rule of their own, over which the token wins. */
    static Stream<Named<NewMeeting>> otherTerms() {
        return Stream.of(
                named(
                        "Region of another partition",
                        TERMS.mediaIn("us-gov-west-1").build()),
                named(
                        "features that contradict",
                        TERMS.offering(features(VideoResolution.FHD, null, null))
                                .build()),
                named("unknown primary", TERMS.replicaOf("unknown").build()),
                named("external id", TERMS.named("other").build()),
                named("Region", TERMS.mediaIn("eu-west-1").build()),
                named(
                        "empty features",
                        TERMS.offering(MeetingFeatures.UNSPECIFIED).build()),
                named("tags", TERMS.tagged(TestMeetings.tags("key", 1)).build()),
                named("host", rare("host", null, null, List.of())),
                named(
                        "notifications",
                        rare(null, new NotificationsConfiguration(null, null, "arn:queue"), null, List.of())),
                named("network type", rare(null, null, NetworkType.DUAL_STACK, List.of())),
                named("tenants", rare(null, null, null, List.of("tenant"))));
    }

    @Test
    void returnsTheExistingMeetingForTheSameTermsWhenMismatchIsAConflict() {
        Meeting first = strict.create(TERMS.tagged(new Tags(Map.of("key", "value"))));

        assertThat(strict.create(TERMS.tagged(new Tags(Map.of("key", "value")))))
                .isEqualTo(first);
    }

    @Test
    void comparesWithTheTermsOfTheBeginningAndNotWithTheCurrentTags() {
        Meeting first = strict.create(TERMS);
        strict.tags().tag(TENANCY, first.arn().toString(), TestMeetings.tags("key", 1));

        assertThat(strict.create(TERMS).id()).isEqualTo(first.id());
    }

    @Test
    void admitsNobodyWhenItRefusesOtherTerms() {
        Meeting first = strict.create(TERMS);

        assertThatThrownBy(() ->
                        strict.meetings().create(TENANCY, TERMS.named("other").build(), List.of(user("ann"))))
                .isInstanceOf(ConflictException.class);

        assertThat(strict.current(first)).isEqualTo(first);
    }

    @Test
    void returnsTheMeetingAsItIsNow() {
        Meeting first = services.create(TERMS);
        services.attendees().create(first.key(), user("ann"));

        assertThat(namesOf(services.create(TERMS).attendees())).containsExactly("ann");
    }

    @Test
    void startsAnotherMeetingForTheSameTokenOfAnotherAccount() {
        assertThat(services.create(tenancy("444455556666", "us-east-1"), TERMS).id())
                .isNotEqualTo(services.create(TERMS).id());
    }

    @Test
    void startsAnotherMeetingForTheSameTokenInAnotherControlRegion() {
        assertThat(services.create(tenancy("111122223333", "us-west-2"), TERMS).id())
                .isNotEqualTo(services.create(TERMS).id());
    }

    @Test
    void startsAnotherMeetingForATokenInOtherLetterCase() {
        assertThat(services.create(NewMeetingBuilder.of("TOKEN")).id())
                .isNotEqualTo(services.create(TERMS).id());
    }

    @Test
    void startsAnotherMeetingWhenTheFirstWasDeleted() {
        Meeting first = services.create(TERMS);
        services.meetings().delete(first.key());

        Meeting second = services.create(TERMS);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(services.create(TERMS)).isEqualTo(second);
    }

    @Test
    void startsAnotherMeetingOnOtherTermsWhenTheFirstWasDeletedEvenIfMismatchIsAConflict() {
        strict.meetings().delete(strict.create(TERMS).key());

        assertThat(strict.create(TERMS.named("other")).terms())
                .isEqualTo(TERMS.named("other").build());
    }

    @Test
    void returnsTheExistingMeetingUntilItsLastNanosecond() {
        Meeting first = services.create(TERMS);
        services.pass(DAY.minusNanos(1));

        assertThat(services.create(TERMS)).isEqualTo(first);
    }

    @Test
    void startsAnotherMeetingWhenTheFirstHasEndedByItself() {
        Meeting first = services.create(TERMS);
        services.pass(DAY);

        Meeting second = services.create(TERMS);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.endsAt()).isEqualTo(first.endsAt().plus(DAY));
    }

    @Test
    void returnsTheExistingMeetingWhenTheStoreIsFull() {
        var store = new InMemoryMeetingRepository(
                new MeetingLimits(1, 0), services.clock(), event -> {}, MeetingChangeListener.NONE);
        MeetingServices small = MeetingServices.around(store, services.clock());
        Meeting only = small.create(TERMS);

        assertThat(small.create(TERMS)).isEqualTo(only);
    }

    @Test
    void admitsUsersToTheExistingMeeting() {
        Meeting first = services.createWith(TERMS, 2);

        AdmissionResult again = services.meetings().create(TENANCY, TERMS.build(), List.of(user("user1"), user("ann")));

        assertThat(again.meeting().id()).isEqualTo(first.id());
        assertThat(namesOf(again.attendees())).containsExactly("user1", "ann");
        assertThat(namesOf(services.current(first).attendees())).containsExactly("user0", "user1", "ann");
    }

    @Test
    void returnsTheSameAttendeesWhenEverythingIsRepeated() {
        var users = List.of(user("ann"), user("bob", AUDIO_ONLY));
        AdmissionResult first = services.meetings().create(TENANCY, TERMS.build(), users);

        assertThat(services.meetings().create(TENANCY, TERMS.build(), users)).isEqualTo(first);
    }

    @Test
    void leavesOutThoseForWhomTheExistingMeetingHasNoRoom() {
        NewMeetingBuilder forTwo = TERMS.offering(TestMeetings.roomFor(2));
        services.createWith(forTwo, 2);

        AdmissionResult again =
                services.meetings().create(TENANCY, forTwo.build(), List.of(user("ann"), user("user1")));

        assertThat(namesOf(again.attendees())).containsExactly("user1");
        assertThat(again.rejected()).containsExactly(new ExternalUserId("ann"));
    }

    private static NewMeeting rare(
            @Nullable String host,
            @Nullable NotificationsConfiguration notifications,
            @Nullable NetworkType networkType,
            List<String> tenantIds) {
        NewMeeting usual = TERMS.build();
        return new NewMeeting(
                usual.clientRequestToken(),
                usual.externalMeetingId(),
                usual.mediaRegion(),
                host,
                null,
                null,
                notifications,
                networkType,
                tenantIds,
                Tags.NONE);
    }
}
