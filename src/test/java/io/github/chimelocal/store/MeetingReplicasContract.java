package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static io.github.chimelocal.meeting.TestMeetings.replica;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every repository promises about primary meetings and their replicas. */
abstract class MeetingReplicasContract {

    private final MeetingRepository meetings = repository(new MutableClock(NOW));
    private final Meeting primary = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("primary")));

    /** Makes an empty repository with plenty of room. */
    abstract MeetingRepository repository(Clock clock);

    @Test
    void entersAReplicaWithItsPrimary() {
        Meeting replica = store("replica");

        assertThat(meetings.require(primary.key()).replicas()).containsExactly(replica.id());
    }

    @Test
    void entersNothingWithThePrimaryWhenTheTokenHasAnOwner() {
        Meeting owner = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("taken")));

        assertThat(store("taken")).isEqualTo(owner);

        assertThat(meetings.find(primary.key())).contains(primary);
    }

    @Test
    void refusesAReplicaWhosePrimaryIsGone() {
        meetings.delete(primary.key());
        Meeting orphan = replica(NewMeetingBuilder.of("orphan"), primary);

        assertThatThrownBy(() -> meetings.createIfAbsent(orphan))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Primary meeting <%s> not found", primary.id());

        assertNothingIsLeftOf(orphan);
    }

    @Test
    void refusesAReplicaOfAReplica() {
        Meeting replica = store("replica");
        Meeting another = replica(NewMeetingBuilder.of("another"), replica);

        assertThatThrownBy(() -> meetings.createIfAbsent(another)).isInstanceOf(BadRequestException.class);

        assertNothingIsLeftOf(another);
    }

    @Test
    void refusesAFifthReplica() {
        storeFour();
        Meeting fifth = replica(NewMeetingBuilder.of("fifth"), primary);

        assertThatThrownBy(() -> meetings.createIfAbsent(fifth)).isInstanceOf(LimitExceededException.class);

        assertNothingIsLeftOf(fifth);
        assertThat(meetings.require(primary.key()).replicas()).hasSize(4).doesNotContain(fifth.id());
    }

    @Test
    void returnsTheFourthReplicaToItsToken() {
        Meeting fourth = storeFour().get(3);

        assertThat(store("replica3")).isEqualTo(fourth);
    }

    @Test
    void deletesReplicasWithTheirPrimary() {
        List<Meeting> replicas = storeFour();

        List<Meeting> ended = meetings.delete(primary.key());

        assertThat(ended.get(0).id()).isEqualTo(primary.id());
        assertThat(ended.subList(1, ended.size())).containsExactlyInAnyOrderElementsOf(replicas);
    }

    @Test
    void leavesNothingOfReplicasThatWereDeletedWithTheirPrimary() {
        List<Meeting> replicas = storeFour();

        meetings.delete(primary.key());

        assertThat(replicas).allSatisfy(this::assertNothingIsLeftOf);
    }

    @Test
    void deletesAReplicaWithoutItsPrimaryAndItsSiblings() {
        List<Meeting> replicas = storeFour();

        assertThat(meetings.delete(replicas.get(1).key())).containsExactly(replicas.get(1));

        assertThat(meetings.find(primary.key())).isPresent();
        assertThat(meetings.find(replicas.get(0).key())).isPresent();
    }

    @Test
    void freesThePlaceOfADeletedReplicaWithItsPrimary() {
        Meeting deleted = storeFour().get(1);
        meetings.delete(deleted.key());

        Meeting another = store("another");

        assertThat(meetings.require(primary.key()).replicas())
                .hasSize(4)
                .contains(another.id())
                .doesNotContain(deleted.id());
    }

    @Test
    void doesNotMistakeAReplicaForThatOfAnotherPrimary() {
        Meeting other = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("other")));
        Meeting elsewhere = meetings.createIfAbsent(replica(NewMeetingBuilder.of("elsewhere"), other));
        storeFour();

        meetings.delete(primary.key());

        assertThat(meetings.find(other.key())).isPresent();
        assertThat(meetings.find(elsewhere.key())).contains(elsewhere);
    }

    private Meeting store(String token) {
        return meetings.createIfAbsent(replica(NewMeetingBuilder.of(token), primary));
    }

    private List<Meeting> storeFour() {
        return IntStream.range(0, 4).mapToObj(i -> store("replica" + i)).toList();
    }

    private void assertNothingIsLeftOf(Meeting replica) {
        ClientRequestToken token = replica.terms().clientRequestToken();
        assertThat(meetings.find(replica.key())).isEmpty();
        assertThat(meetings.findByToken(TENANCY, token)).isEmpty();
    }
}
