package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.freshKey;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static io.github.chimelocal.meeting.TestMeetings.replica;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.AdmissionResult;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingServices;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.TestMeetings;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.store.ConcurrentTasks.Results;
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
    private final ConcurrentTasks crowd = new ConcurrentTasks();

    private final MutableClock clock = new MutableClock(NOW);
    private final MeetingRepository meetings = repository(clock);
    private final MeetingServices services = MeetingServices.around(meetings, clock);

    /** Makes an empty repository with plenty of room. */
    abstract MeetingRepository repository(Clock clock);

    @Test
    void makeOneMeetingOfOneToken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            NewMeetingBuilder terms = NewMeetingBuilder.of("token" + round);

            Results<Meeting> outcome = crowd.allAtOnce(i -> meetings.createIfAbsent(meeting(terms)));

            assertThat(outcome.results()).hasSize(ConcurrentTasks.SIZE).containsOnly(owner(terms));
        }
    }

    @Test
    void makeOneMeetingOfATokenWhoseMeetingHasJustEnded() throws Exception {
        NewMeetingBuilder terms = NewMeetingBuilder.of("token");
        Meeting before = services.create(terms);
        for (int round = 0; round < ROUNDS; round++) {
            clock.set(before.endsAt());

            Results<Meeting> outcome = crowd.allAtOnce(i -> services.create(terms));

            assertThat(outcome.results())
                    .hasSize(ConcurrentTasks.SIZE)
                    .containsOnly(owner(terms))
                    .doesNotContain(before);
            before = owner(terms);
        }
    }

    @Test
    void admitEverybodyToTheOneMeetingOfTheirToken() throws Exception {
        NewMeetingBuilder terms = NewMeetingBuilder.of("token");

        Results<AdmissionResult> outcome = crowd.allAtOnce(
                i -> services.meetings().create(TENANCY, terms.build(), List.of(TestMeetings.user("user" + i))));

        assertThat(outcome.results())
                .hasSize(ConcurrentTasks.SIZE)
                .allSatisfy(result -> assertThat(result.attendees()).hasSize(1));
        assertThat(owner(terms).attendees())
                .extracting(Attendee::externalUserId)
                .containsExactlyInAnyOrderElementsOf(everybody());
    }

    @Test
    void makeExactlyFourReplicas() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting primary = services.create(NewMeetingBuilder.of("primary" + round));
            String prefix = "replica" + round + "-";

            Results<Meeting> outcome = crowd.allAtOnce(
                    i -> services.create(NewMeetingBuilder.of(prefix + i).replicaOf(primary)));

            assertThat(outcome.refusals())
                    .hasSize(ConcurrentTasks.SIZE - 4)
                    .hasOnlyElementsOfType(LimitExceededException.class);
            assertThat(idsOf(outcome.results()))
                    .hasSize(4)
                    .isEqualTo(services.current(primary).replicas());
        }
    }

    @Test
    void returnFourReplicasToTheirTokensWhileOthersAreRefused() throws Exception {
        Meeting primary = services.create(NewMeetingBuilder.of("primary"));
        var replicas = IntStream.range(0, 4)
                .mapToObj(
                        i -> services.create(NewMeetingBuilder.of("replica" + i).replicaOf(primary)))
                .toList();

        Results<Meeting> outcome = crowd.allAtOnce(
                i -> services.create(NewMeetingBuilder.of("replica" + i % 8).replicaOf(primary)));

        assertThat(outcome.results()).hasSize(ConcurrentTasks.SIZE / 2).hasSameElementsAs(replicas);
        assertThat(outcome.refusals())
                .hasSize(ConcurrentTasks.SIZE / 2)
                .hasOnlyElementsOfType(LimitExceededException.class);
    }

    @Test
    void leaveNoReplicaBehindWhenThePrimaryIsDeleted() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting primary = services.create(NewMeetingBuilder.of("primary" + round));
            String prefix = "replica" + round + "-";
            int deleter = round % ConcurrentTasks.SIZE;

            Results<List<Meeting>> outcome = crowd.allAtOnce(i -> i == deleter
                    ? meetings.delete(primary.key())
                    : List.of(meetings.createIfAbsent(replica(NewMeetingBuilder.of(prefix + i), primary))));

            assertThat(outcome.results()).allSatisfy(this::assertThatAllAreGone);
            assertThat(outcome.refusals())
                    .hasOnlyElementsOfTypes(LimitExceededException.class, BadRequestException.class);
        }
    }

    @Test
    void leaveNoReplicaBehindOfManyPrimariesThatAreDeleted() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String suffix = "-" + round + "-";
            var primaries = IntStream.range(0, ConcurrentTasks.SIZE / 2)
                    .mapToObj(i -> services.create(NewMeetingBuilder.of("primary" + suffix + i)))
                    .toList();

            Results<List<Meeting>> outcome = crowd.allAtOnce(i -> i % 2 == 1
                    ? meetings.delete(primaries.get(i / 2).key())
                    : List.of(meetings.createIfAbsent(
                            replica(NewMeetingBuilder.of("replica" + suffix + i), primaries.get(i / 2)))));

            assertThat(outcome.results()).allSatisfy(this::assertThatAllAreGone);
            assertThat(outcome.refusals())
                    .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(BadRequestException.class));
        }
    }

    @Test
    void neverExceedTheReplicasWhilePlacesAreFreed() throws Exception {
        Meeting primary = services.create(NewMeetingBuilder.of("primary"));
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "replica" + round + "-";

            Results<Meeting> outcome = crowd.allAtOnce(i -> {
                Meeting replica =
                        services.create(NewMeetingBuilder.of(prefix + i).replicaOf(primary));
                meetings.delete(replica.key());
                return replica;
            });

            assertThat(outcome.results()).isNotEmpty();
            assertThat(services.current(primary).replicas()).isEmpty();
        }
    }

    @Test
    void deleteAMeetingOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting meeting = meetings.createIfAbsent(meeting(freshKey(), NewMeetingBuilder.of("token")));

            Results<List<Meeting>> outcome = crowd.allAtOnce(i -> meetings.delete(meeting.key()));

            assertThat(outcome.results().stream().flatMap(List::stream)).containsExactly(meeting);
        }
    }

    private void assertThatAllAreGone(List<Meeting> ended) {
        assertThat(ended)
                .allSatisfy(meeting -> assertThat(meetings.find(meeting.key())).isEmpty());
    }

    private Meeting owner(NewMeetingBuilder terms) {
        return meetings.findByToken(TENANCY, terms.build().clientRequestToken()).orElseThrow();
    }

    private static Set<MeetingId> idsOf(List<Meeting> meetings) {
        return meetings.stream().map(Meeting::id).collect(Collectors.toSet());
    }

    private static List<ExternalUserId> everybody() {
        return IntStream.range(0, ConcurrentTasks.SIZE)
                .mapToObj(i -> new ExternalUserId("user" + i))
                .toList();
    }
}
