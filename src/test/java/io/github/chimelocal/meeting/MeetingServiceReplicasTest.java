package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.REPLICAS;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.MeetingLimits;
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

    private final MeetingServices services = MeetingServices.create();
    private final Meeting primary = services.create(NewMeetingBuilder.of("primary"));

    @Test
    void startsAReplica() {
        Meeting replica = services.create(NewMeetingBuilder.of("replica").replicaOf(primary));

        assertThat(replica.id()).isNotEqualTo(primary.id());
        assertThat(replica.primaryMeetingId()).isEqualTo(primary.id());
        assertThat(services.current(primary).replicas()).containsExactly(replica.id());
    }

    @Test
    void startsAReplicaWithItsMediaElsewhere() {
        Meeting replica = services.create(
                NewMeetingBuilder.of("replica").replicaOf(primary).mediaIn("eu-west-1"));

        assertThat(replica.primaryMeetingId()).isEqualTo(primary.id());
    }

    @Test
    void findsThePrimaryInAnyLetterCase() {
        String shouted = primary.id().value().toUpperCase(Locale.ROOT);

        assertThat(services.create(NewMeetingBuilder.of("replica").replicaOf(shouted))
                        .primaryMeetingId())
                .isEqualTo(primary.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "not a meeting id", "00000000-0000-4000-8000-000000002713"})
    void refusesAReplicaOfAnUnknownMeeting(String unknown) {
        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("replica").replicaOf(unknown)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Primary meeting <%s> not found", unknown);
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void refusesAReplicaOfAMeetingOfAnotherTenancy(Tenancy other) {
        assertThatThrownBy(() ->
                        services.create(other, NewMeetingBuilder.of("replica").replicaOf(primary)))
                .isInstanceOf(BadRequestException.class);
    }

    static Stream<Tenancy> otherTenancies() {
        return Stream.of(tenancy("444455556666", "us-east-1"), tenancy("111122223333", "us-west-2"));
    }

    @Test
    void judgesThePrimaryBeforeTheRoomOfTheStore() {
        var clock = new MutableClock(NOW);
        MeetingServices full = MeetingServices.around(
                new InMemoryMeetingRepository(new MeetingLimits(2, 0), clock, event -> {}, MeetingChangeListener.NONE),
                clock);
        Meeting replica =
                full.create(NewMeetingBuilder.of("replica").replicaOf(full.create(NewMeetingBuilder.of("primary"))));

        assertThatThrownBy(() -> full.create(NewMeetingBuilder.of("other").replicaOf(replica)))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void refusesAReplicaOfAMeetingThatWasDeleted() {
        services.meetings().delete(primary.key());

        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("replica").replicaOf(primary)))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void refusesAReplicaOfAMeetingThatHasEnded() {
        services.pass(DAY);

        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("replica").replicaOf(primary)))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void refusesAReplicaOfAReplica() {
        Meeting replica = services.create(NewMeetingBuilder.of("replica").replicaOf(primary));

        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("other").replicaOf(replica)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Meeting <%s> is a replica and cannot be a primary meeting", replica.id());
    }

    @Test
    void refusesAFifthReplica() {
        startFourReplicas();

        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("fifth").replicaOf(primary)))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void startsNothingWhenItRefusesAFifthReplica() {
        startFourReplicas();

        assertThatThrownBy(() -> services.create(NewMeetingBuilder.of("fifth").replicaOf(primary)))
                .isInstanceOf(LimitExceededException.class);

        assertThat(services.repository().findByToken(TENANCY, new ClientRequestToken("fifth")))
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
        services.meetings().delete(first.key());

        Meeting another = services.create(NewMeetingBuilder.of("another").replicaOf(primary));

        assertThat(services.current(primary).replicas())
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
        services.pass(Duration.ofHours(1));

        Meeting replica = services.create(NewMeetingBuilder.of("replica").replicaOf(primary));

        assertThat(replica.endsAt()).isEqualTo(primary.endsAt());
    }

    @Test
    void endsAReplicaOnItsOwnWhenThatIsEarlier() {
        MeetingServices hasty = services.under(new MeetingPolicy(Duration.ofHours(1), Duration.ZERO, false, false));

        Meeting replica = hasty.create(NewMeetingBuilder.of("replica").replicaOf(primary));

        assertThat(replica.endsAt()).isEqualTo(primary.createdAt().plus(Duration.ofHours(1)));
    }

    @Test
    void deletesTheReplicasWithTheirPrimary() {
        List<Meeting> replicas = startFourReplicas();

        services.meetings().delete(primary.key());

        assertThat(replicas)
                .allSatisfy(
                        replica -> assertThatThrownBy(() -> services.meetings().get(replica.key()))
                                .isInstanceOf(NotFoundException.class));
    }

    @Test
    void keepsThePrimaryWhenAReplicaIsDeleted() {
        Meeting replica = services.create(NewMeetingBuilder.of("replica").replicaOf(primary));

        services.meetings().delete(replica.key());

        assertThat(services.meetings().get(primary.key())).isEqualTo(primary);
    }

    private List<Meeting> startFourReplicas() {
        return IntStream.range(0, 4)
                .mapToObj(
                        i -> services.create(NewMeetingBuilder.of("replica" + i).replicaOf(primary)))
                .toList();
    }
}
