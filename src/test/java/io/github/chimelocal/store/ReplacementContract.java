package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.freshKey;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static io.github.chimelocal.meeting.TestMeetings.replica;
import static io.github.chimelocal.meeting.TestMeetings.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingSnapshot;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.store.ConcurrentTasks.Results;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What every repository promises about all meetings at one moment, and about others in their place. */
abstract class ReplacementContract {

    private static final int ROUNDS = 100;

    @AutoClose
    private final ConcurrentTasks crowd = new ConcurrentTasks();

    private final MutableClock clock = new MutableClock(NOW);
    private final MeetingRepository meetings = repository(clock);

    /** Makes an empty repository with plenty of room. */
    abstract MeetingRepository repository(Clock clock);

    @Test
    void putsOtherMeetingsInThePlaceOfAll() {
        Meeting before = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("before")));
        Meeting other = meeting(NewMeetingBuilder.of("other"));

        assertThat(meetings.replaceAll(List.of(other))).isEqualTo(1);

        assertThat(meetings.all()).containsExactly(other);
        assertThat(meetings.find(before.key())).isEmpty();
        assertThat(findByToken("before")).isEmpty();
        assertThat(findByToken("other")).contains(other);
    }

    @Test
    void changesAndEndsThoseThatCameAsIfTheyHadBegunHere() {
        Meeting other = meeting(NewMeetingBuilder.of("other"));
        meetings.replaceAll(List.of(other));

        Meeting changed = meetings.change(other.key(), meeting -> tagged(meeting, "key", "value"));
        assertThat(findByToken("other")).contains(changed);

        clock.set(other.endsAt());
        assertThat(meetings.all()).isEmpty();
        assertThat(findByToken("other")).isEmpty();
    }

    @Test
    void endsTheReplicasOfAPrimaryThatCame() {
        Meeting primary = meeting(NewMeetingBuilder.of("primary"));
        Meeting replica = replica(NewMeetingBuilder.of("replica"), primary);
        meetings.replaceAll(List.of(primary.withReplica(replica.id()), replica));

        assertThat(meetings.delete(primary.key())).hasSize(2);

        assertThat(meetings.all()).isEmpty();
    }

    @Test
    void countsNoneThatWereOverAlready() {
        Meeting before = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("before")));
        clock.set(before.endsAt());

        assertThat(meetings.replaceAll(List.of())).isZero();
    }

    @Test
    void letsOthersInAfterIt() {
        meetings.replaceAll(List.of());

        assertThat(CompletableFuture.supplyAsync(() -> meetings.createIfAbsent(meeting(NewMeetingBuilder.of("other")))))
                .succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void showsSomeOfEachToNobody() throws Exception {
        List<Set<Meeting>> both = List.of(some("one"), some("other"));
        meetings.replaceAll(both.get(0));

        for (int round = 0; round < ROUNDS; round++) {
            Results<Set<Meeting>> outcome = crowd.allAtOnce(i -> {
                if (i < 8) {
                    meetings.replaceAll(both.get(i % 2));
                }
                return new HashSet<>(
                        i % 2 == 0 ? meetings.all() : meetings.snapshot().meetings());
            });

            assertThat(outcome.results())
                    .hasSize(ConcurrentTasks.SIZE)
                    .allSatisfy(seen -> assertThat(both).contains(seen));
        }
    }

    @Test
    void losesNoMeetingThatBeginsWhenAllWereReplaced() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            meetings.replaceAll(List.of());

            Results<Meeting> outcome =
                    crowd.allAtOnce(i -> meetings.createIfAbsent(meeting(NewMeetingBuilder.of("token" + i % 8))));

            assertThat(outcome.results()).hasSize(ConcurrentTasks.SIZE);
            assertThat(meetings.all()).hasSize(8).hasSameElementsAs(new HashSet<>(outcome.results()));
        }
    }

    @Test
    void takesASnapshotOfThoseThatLiveAtItsMoment() {
        Meeting over = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("over")));
        clock.advance(Duration.ofHours(1));
        Meeting living = meetings.createIfAbsent(meeting(freshKey(), NewMeetingBuilder.of("living"), clock.instant()));
        clock.set(over.endsAt());

        MeetingSnapshot snapshot = meetings.snapshot();

        assertThat(snapshot).isEqualTo(new MeetingSnapshot(over.endsAt(), List.of(living)));
    }

    @Test
    void takesASnapshotOfNothingHalfDone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting primary = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("primary" + round)));
            String prefix = "replica" + round + "-";

            Results<MeetingSnapshot> outcome = crowd.allAtOnce(i -> {
                if (i < 4) {
                    meetings.createIfAbsent(replica(NewMeetingBuilder.of(prefix + i), primary));
                } else if (i == 4) {
                    meetings.delete(primary.key());
                }
                return meetings.snapshot();
            });

            assertThat(outcome.results()).allSatisfy(ReplacementContract::assertThatReplicasAreComplete);
        }
    }

    private static void assertThatReplicasAreComplete(MeetingSnapshot snapshot) {
        var listed = snapshot.meetings().stream()
                .flatMap(meeting -> meeting.replicas().stream())
                .toList();
        var replicas = snapshot.meetings().stream()
                .filter(meeting -> meeting.primaryMeetingId() != null)
                .map(Meeting::id)
                .toList();
        assertThat(listed).hasSameElementsAs(replicas);
    }

    private static Set<Meeting> some(String prefix) {
        var some = new HashSet<Meeting>();
        IntStream.range(0, 50).forEach(i -> some.add(meeting(NewMeetingBuilder.of(prefix + i))));
        return some;
    }

    private Optional<Meeting> findByToken(String token) {
        return meetings.findByToken(TENANCY, new ClientRequestToken(token));
    }
}
