package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.REPLICAS;
import static io.github.chimelocal.meeting.Samples.DAY;
import static io.github.chimelocal.meeting.Samples.NOW;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingServiceReplicasTest {

    private final World world = World.create();
    private final Meeting primary = world.create(Terms.of("primary"));

    @Test
    void startsAReplica() {
        Meeting replica = world.create(Terms.of("replica").replicaOf(primary));

        assertThat(replica.id()).isNotEqualTo(primary.id());
        assertThat(replica.primaryMeetingId()).isEqualTo(primary.id());
        assertThat(world.current(primary).replicas()).containsExactly(replica.id());
    }

    @Test
    void startsAReplicaWithItsMediaElsewhere() {
        Meeting replica = world.create(Terms.of("replica").replicaOf(primary).mediaIn("eu-west-1"));

        assertThat(replica.primaryMeetingId()).isEqualTo(primary.id());
    }

    @Test
    void findsThePrimaryInAnyLetterCase() {
        String shouted = primary.id().value().toUpperCase(Locale.ROOT);

        assertThat(world.create(Terms.of("replica").replicaOf(shouted)).primaryMeetingId())
                .isEqualTo(primary.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "not a meeting id", "00000000-0000-4000-8000-000000002713"})
    void refusesAReplicaOfAnUnknownMeeting(String unknown) {
        assertThatThrownBy(() -> world.create(Terms.of("replica").replicaOf(unknown)))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Primary meeting <%s> not found", unknown);
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void refusesAReplicaOfAMeetingOfAnotherTenancy(Tenancy other) {
        assertThatThrownBy(() -> world.create(other, Terms.of("replica").replicaOf(primary)))
                .isInstanceOf(BadRequest.class);
    }

    static Stream<Tenancy> otherTenancies() {
        return Stream.of(tenancy("444455556666", "us-east-1"), tenancy("111122223333", "us-west-2"));
    }

    @Test
    void judgesThePrimaryBeforeTheRoomOfTheStore() {
        var clock = new MutableClock(NOW);
        World full = World.around(
                new InMemoryMeetingRepository(new Limits(2, 0), clock, event -> {}, MeetingWatch.NONE), clock);
        Meeting replica = full.create(Terms.of("replica").replicaOf(full.create(Terms.of("primary"))));

        assertThatThrownBy(() -> full.create(Terms.of("other").replicaOf(replica)))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void refusesAReplicaOfAMeetingThatWasDeleted() {
        world.meetings().delete(primary.key());

        assertThatThrownBy(() -> world.create(Terms.of("replica").replicaOf(primary)))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void refusesAReplicaOfAMeetingThatHasEnded() {
        world.pass(DAY);

        assertThatThrownBy(() -> world.create(Terms.of("replica").replicaOf(primary)))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void refusesAReplicaOfAReplica() {
        Meeting replica = world.create(Terms.of("replica").replicaOf(primary));

        assertThatThrownBy(() -> world.create(Terms.of("other").replicaOf(replica)))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Meeting <%s> is a replica and cannot be a primary meeting", replica.id());
    }

    @Test
    void refusesAFifthReplica() {
        startFourReplicas();

        assertThatThrownBy(() -> world.create(Terms.of("fifth").replicaOf(primary)))
                .isInstanceOf(LimitExceeded.class);
    }

    @Test
    void startsNothingWhenItRefusesAFifthReplica() {
        startFourReplicas();

        assertThatThrownBy(() -> world.create(Terms.of("fifth").replicaOf(primary)))
                .isInstanceOf(LimitExceeded.class);

        assertThat(world.repository().findByToken(TENANCY, new ClientRequestToken("fifth")))
                .isEmpty();
    }

    @Test
    void returnsEachOfFourReplicasWhenItsTokenIsReused() {
        List<Meeting> replicas = startFourReplicas();

        assertThat(startFourReplicas()).isEqualTo(replicas);
    }

    @Test
    void startsAnotherReplicaWhenOneOfFourWasDeleted() {
        Meeting first = startFourReplicas().get(0);
        world.meetings().delete(first.key());

        Meeting another = world.create(Terms.of("another").replicaOf(primary));

        assertThat(world.current(primary).replicas())
                .hasSize(4)
                .contains(another.id())
                .doesNotContain(first.id());
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = REPLICAS,
            what = "replica: end",
            answer = "not later than its primary",
            evidence = "developer guide, media replication")
    @Test
    void endsAReplicaWithItsPrimary() {
        world.pass(Duration.ofHours(1));

        Meeting replica = world.create(Terms.of("replica").replicaOf(primary));

        assertThat(replica.endsAt()).isEqualTo(primary.endsAt());
    }

    @Test
    void endsAReplicaOnItsOwnWhenThatIsEarlier() {
        World hasty = world.under(new MeetingRules(Duration.ofHours(1), Duration.ZERO, false, false));

        Meeting replica = hasty.create(Terms.of("replica").replicaOf(primary));

        assertThat(replica.endsAt()).isEqualTo(primary.createdAt().plus(Duration.ofHours(1)));
    }

    @Test
    void deletesTheReplicasWithTheirPrimary() {
        List<Meeting> replicas = startFourReplicas();

        world.meetings().delete(primary.key());

        assertThat(replicas)
                .allSatisfy(replica -> assertThatThrownBy(() -> world.meetings().get(replica.key()))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void keepsThePrimaryWhenAReplicaIsDeleted() {
        Meeting replica = world.create(Terms.of("replica").replicaOf(primary));

        world.meetings().delete(replica.key());

        assertThat(world.meetings().get(primary.key())).isEqualTo(primary);
    }

    private List<Meeting> startFourReplicas() {
        return IntStream.range(0, 4)
                .mapToObj(i -> world.create(Terms.of("replica" + i).replicaOf(primary)))
                .toList();
    }
}
