package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.Samples.AUDIO_ONLY;
import static io.github.chimelocal.meeting.Samples.DAY;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.features;
import static io.github.chimelocal.meeting.Samples.namesOf;
import static io.github.chimelocal.meeting.Samples.tenancy;
import static io.github.chimelocal.meeting.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.chimelocal.meeting.MeetingFeatures.VideoResolution;
import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.Limits;
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

    private static final Terms TERMS = Terms.of("token");
    private static final MeetingRules CONFLICT_ON_MISMATCH = new MeetingRules(DAY, Duration.ZERO, true, false);

    private final World world = World.create();
    private final World strict = world.under(CONFLICT_ON_MISMATCH);

    @Test
    void returnsTheExistingMeetingWhenTheTokenIsReused() {
        Meeting first = world.create(TERMS);

        assertThat(world.create(TERMS)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("otherTerms")
    void returnsTheExistingMeetingWhateverTheOtherTerms(NewMeeting other) {
        Meeting first = world.create(TERMS);

        assertThat(world.meetings().create(TENANCY, other, List.of()).meeting()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("otherTerms")
    void refusesOtherTermsWhenMismatchIsAConflict(NewMeeting other) {
        strict.create(TERMS);

        assertThatThrownBy(() -> strict.meetings().create(TENANCY, other, List.of()))
                .isInstanceOf(Conflict.class);
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
                named("tags", TERMS.tagged(Samples.tags("key", 1)).build()),
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
        strict.tags().tag(TENANCY, first.arn().toString(), Samples.tags("key", 1));

        assertThat(strict.create(TERMS).id()).isEqualTo(first.id());
    }

    @Test
    void admitsNobodyWhenItRefusesOtherTerms() {
        Meeting first = strict.create(TERMS);

        assertThatThrownBy(() ->
                        strict.meetings().create(TENANCY, TERMS.named("other").build(), List.of(user("ann"))))
                .isInstanceOf(Conflict.class);

        assertThat(strict.current(first)).isEqualTo(first);
    }

    @Test
    void returnsTheMeetingAsItIsNow() {
        Meeting first = world.create(TERMS);
        world.attendees().create(first.key(), user("ann"));

        assertThat(namesOf(world.create(TERMS).attendees())).containsExactly("ann");
    }

    @Test
    void startsAnotherMeetingForTheSameTokenOfAnotherAccount() {
        assertThat(world.create(tenancy("444455556666", "us-east-1"), TERMS).id())
                .isNotEqualTo(world.create(TERMS).id());
    }

    @Test
    void startsAnotherMeetingForTheSameTokenInAnotherControlRegion() {
        assertThat(world.create(tenancy("111122223333", "us-west-2"), TERMS).id())
                .isNotEqualTo(world.create(TERMS).id());
    }

    @Test
    void startsAnotherMeetingForATokenInOtherLetterCase() {
        assertThat(world.create(Terms.of("TOKEN")).id())
                .isNotEqualTo(world.create(TERMS).id());
    }

    @Test
    void startsAnotherMeetingWhenTheFirstWasDeleted() {
        Meeting first = world.create(TERMS);
        world.meetings().delete(first.key());

        Meeting second = world.create(TERMS);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(world.create(TERMS)).isEqualTo(second);
    }

    @Test
    void startsAnotherMeetingOnOtherTermsWhenTheFirstWasDeletedEvenIfMismatchIsAConflict() {
        strict.meetings().delete(strict.create(TERMS).key());

        assertThat(strict.create(TERMS.named("other")).terms())
                .isEqualTo(TERMS.named("other").build());
    }

    @Test
    void returnsTheExistingMeetingUntilItsLastNanosecond() {
        Meeting first = world.create(TERMS);
        world.pass(DAY.minusNanos(1));

        assertThat(world.create(TERMS)).isEqualTo(first);
    }

    @Test
    void startsAnotherMeetingWhenTheFirstHasEndedByItself() {
        Meeting first = world.create(TERMS);
        world.pass(DAY);

        Meeting second = world.create(TERMS);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.endsAt()).isEqualTo(first.endsAt().plus(DAY));
    }

    @Test
    void returnsTheExistingMeetingWhenTheStoreIsFull() {
        var store = new InMemoryMeetingRepository(new Limits(1, 0), world.clock(), event -> {}, MeetingWatch.NONE);
        World small = World.around(store, world.clock());
        Meeting only = small.create(TERMS);

        assertThat(small.create(TERMS)).isEqualTo(only);
    }

    @Test
    void admitsUsersToTheExistingMeeting() {
        Meeting first = world.createWith(TERMS, 2);

        Admittance again = world.meetings().create(TENANCY, TERMS.build(), List.of(user("user1"), user("ann")));

        assertThat(again.meeting().id()).isEqualTo(first.id());
        assertThat(namesOf(again.attendees())).containsExactly("user1", "ann");
        assertThat(namesOf(world.current(first).attendees())).containsExactly("user0", "user1", "ann");
    }

    @Test
    void returnsTheSameAttendeesWhenEverythingIsRepeated() {
        var users = List.of(user("ann"), user("bob", AUDIO_ONLY));
        Admittance first = world.meetings().create(TENANCY, TERMS.build(), users);

        assertThat(world.meetings().create(TENANCY, TERMS.build(), users)).isEqualTo(first);
    }

    @Test
    void leavesOutThoseForWhomTheExistingMeetingHasNoRoom() {
        Terms forTwo = TERMS.offering(Samples.roomFor(2));
        world.createWith(forTwo, 2);

        Admittance again = world.meetings().create(TENANCY, forTwo.build(), List.of(user("ann"), user("user1")));

        assertThat(namesOf(again.attendees())).containsExactly("user1");
        assertThat(again.leftOut()).containsExactly(new ExternalUserId("ann"));
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
