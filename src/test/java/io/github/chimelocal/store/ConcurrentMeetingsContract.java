package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.Samples.NOW;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.freshKey;
import static io.github.chimelocal.meeting.Samples.meeting;
import static io.github.chimelocal.meeting.Samples.replica;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.Admittance;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.BadRequest;
import io.github.chimelocal.meeting.ExternalUserId;
import io.github.chimelocal.meeting.LimitExceeded;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingId;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.Samples;
import io.github.chimelocal.meeting.Terms;
import io.github.chimelocal.meeting.World;
import io.github.chimelocal.store.Crowd.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What every repository promises about meetings that many threads begin and end at the same moment. */
abstract class ConcurrentMeetingsContract {

    private static final int ROUNDS = 200;

    @AutoClose
    private final Crowd crowd = new Crowd();

    private final MutableClock clock = new MutableClock(NOW);
    private final MeetingRepository meetings = repository(clock);
    private final World world = World.around(meetings, clock);

    /** Makes an empty repository with plenty of room. */
    abstract MeetingRepository repository(Clock clock);

    @Test
    void makeOneMeetingOfOneToken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Terms terms = Terms.of("token" + round);

            Outcome<Meeting> outcome = crowd.allAtOnce(i -> meetings.createIfAbsent(meeting(terms)));

            assertThat(outcome.results()).hasSize(Crowd.SIZE).containsOnly(owner(terms));
        }
    }

    @Test
    void makeOneMeetingOfATokenWhoseMeetingHasJustEnded() throws Exception {
        Terms terms = Terms.of("token");
        Meeting before = world.create(terms);
        for (int round = 0; round < ROUNDS; round++) {
            clock.set(before.endsAt());

            Outcome<Meeting> outcome = crowd.allAtOnce(i -> world.create(terms));

            assertThat(outcome.results())
                    .hasSize(Crowd.SIZE)
                    .containsOnly(owner(terms))
                    .doesNotContain(before);
            before = owner(terms);
        }
    }

    @Test
    void admitEverybodyToTheOneMeetingOfTheirToken() throws Exception {
        Terms terms = Terms.of("token");

        Outcome<Admittance> outcome = crowd.allAtOnce(
                i -> world.meetings().create(TENANCY, terms.build(), List.of(Samples.user("user" + i))));

        assertThat(outcome.results())
                .hasSize(Crowd.SIZE)
                .allSatisfy(admittance -> assertThat(admittance.attendees()).hasSize(1));
        assertThat(owner(terms).attendees())
                .extracting(Attendee::externalUserId)
                .containsExactlyInAnyOrderElementsOf(everybody());
    }

    @Test
    void makeExactlyFourReplicas() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting primary = world.create(Terms.of("primary" + round));
            String prefix = "replica" + round + "-";

            Outcome<Meeting> outcome =
                    crowd.allAtOnce(i -> world.create(Terms.of(prefix + i).replicaOf(primary)));

            assertThat(outcome.refusals()).hasSize(Crowd.SIZE - 4).hasOnlyElementsOfType(LimitExceeded.class);
            assertThat(idsOf(outcome.results()))
                    .hasSize(4)
                    .isEqualTo(world.current(primary).replicas());
        }
    }

    @Test
    void returnFourReplicasToTheirTokensWhileOthersAreRefused() throws Exception {
        Meeting primary = world.create(Terms.of("primary"));
        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> world.create(Terms.of("replica" + i).replicaOf(primary)))
                .toList();

        Outcome<Meeting> outcome =
                crowd.allAtOnce(i -> world.create(Terms.of("replica" + i % 8).replicaOf(primary)));

        assertThat(outcome.results()).hasSize(Crowd.SIZE / 2).hasSameElementsAs(replicas);
        assertThat(outcome.refusals()).hasSize(Crowd.SIZE / 2).hasOnlyElementsOfType(LimitExceeded.class);
    }

    @Test
    void leaveNoReplicaBehindWhenThePrimaryIsDeleted() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting primary = world.create(Terms.of("primary" + round));
            String prefix = "replica" + round + "-";
            int deleter = round % Crowd.SIZE;

            Outcome<List<Meeting>> outcome = crowd.allAtOnce(i -> i == deleter
                    ? meetings.delete(primary.key())
                    : List.of(meetings.createIfAbsent(replica(Terms.of(prefix + i), primary))));

            assertThat(outcome.results()).allSatisfy(this::assertThatAllAreGone);
            assertThat(outcome.refusals()).hasOnlyElementsOfTypes(LimitExceeded.class, BadRequest.class);
        }
    }

    @Test
    void leaveNoReplicaBehindOfManyPrimariesThatAreDeleted() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String suffix = "-" + round + "-";
            var primaries = IntStream.range(0, Crowd.SIZE / 2)
                    .mapToObj(i -> world.create(Terms.of("primary" + suffix + i)))
                    .toList();

            Outcome<List<Meeting>> outcome = crowd.allAtOnce(i -> i % 2 == 1
                    ? meetings.delete(primaries.get(i / 2).key())
                    : List.of(
                            meetings.createIfAbsent(replica(Terms.of("replica" + suffix + i), primaries.get(i / 2)))));

            assertThat(outcome.results()).allSatisfy(this::assertThatAllAreGone);
            assertThat(outcome.refusals())
                    .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(BadRequest.class));
        }
    }

    @Test
    void neverExceedTheReplicasWhilePlacesAreFreed() throws Exception {
        Meeting primary = world.create(Terms.of("primary"));
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "replica" + round + "-";

            Outcome<Meeting> outcome = crowd.allAtOnce(i -> {
                Meeting replica = world.create(Terms.of(prefix + i).replicaOf(primary));
                meetings.delete(replica.key());
                return replica;
            });

            assertThat(outcome.results()).isNotEmpty();
            assertThat(world.current(primary).replicas()).isEmpty();
        }
    }

    @Test
    void deleteAMeetingOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting meeting = meetings.createIfAbsent(meeting(freshKey(), Terms.of("token")));

            Outcome<List<Meeting>> outcome = crowd.allAtOnce(i -> meetings.delete(meeting.key()));

            assertThat(outcome.results().stream().flatMap(List::stream)).containsExactly(meeting);
        }
    }

    private void assertThatAllAreGone(List<Meeting> ended) {
        assertThat(ended)
                .allSatisfy(meeting -> assertThat(meetings.find(meeting.key())).isEmpty());
    }

    private Meeting owner(Terms terms) {
        return meetings.findByToken(TENANCY, terms.build().clientRequestToken()).orElseThrow();
    }

    private static Set<MeetingId> idsOf(List<Meeting> meetings) {
        return meetings.stream().map(Meeting::id).collect(Collectors.toSet());
    }

    private static List<ExternalUserId> everybody() {
        return IntStream.range(0, Crowd.SIZE)
                .mapToObj(i -> new ExternalUserId("user" + i))
                .toList();
    }
}
