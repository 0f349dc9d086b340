package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.tagged;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.AdmissionResult;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingServices;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.TestMeetings;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.TooManyTagsException;
import io.github.chimelocal.store.ConcurrentTasks.Results;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What every repository promises about one meeting that many threads change at the same moment. */
abstract class ConcurrentChangesContract {

    private static final int ROUNDS = 50;
    private static final int CAPACITY = 25;

    @AutoClose
    private final ConcurrentTasks crowd = new ConcurrentTasks();

    private final MutableClock clock = new MutableClock(NOW);
    private final MeetingRepository meetings = repository(clock);
    private final MeetingServices services = MeetingServices.around(meetings, clock);

    /** Makes an empty repository with plenty of room. */
    abstract MeetingRepository repository(Clock clock);

    @Test
    void admitExactlyAsManyAsFit() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting meeting = forTwentyFive("token" + round);

            Results<Attendee> outcome =
                    crowd.allAtOnce(i -> services.attendees().create(meeting.key(), user("user" + i)));

            assertThat(outcome.refusals())
                    .hasSize(ConcurrentTasks.SIZE - CAPACITY)
                    .hasOnlyElementsOfType(LimitExceededException.class);
            assertThat(outcome.results())
                    .hasSize(CAPACITY)
                    .containsExactlyInAnyOrderElementsOf(
                            services.current(meeting).attendees());
        }
    }

    @Test
    void admitExactlyAsManyAsFitOfAllBatchesTogether() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting meeting = forTwentyFive("token" + round);

            Results<AdmissionResult> outcome = crowd.allAtOnce(
                    i -> services.attendees().createBatch(meeting.key(), TestMeetings.users("user" + i + "-", 3)));

            assertThat(outcome.results()).hasSize(ConcurrentTasks.SIZE);
            assertThat(outcome.results().stream().flatMap(batch -> batch.attendees().stream()))
                    .hasSize(CAPACITY)
                    .containsExactlyInAnyOrderElementsOf(
                            services.current(meeting).attendees());
            assertThat(outcome.results().stream().flatMap(batch -> batch.rejected().stream()))
                    .hasSize(3 * ConcurrentTasks.SIZE - CAPACITY);
        }
    }

    @Test
    void admitOneUserOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting meeting = forTwentyFive("token" + round);

            Results<Attendee> outcome =
                    crowd.allAtOnce(i -> services.attendees().create(meeting.key(), user("ann")));

            assertThat(outcome.results())
                    .hasSize(ConcurrentTasks.SIZE)
                    .hasSameElementsAs(services.current(meeting).attendees());
        }
    }

    @Test
    void countAttendeesWithoutGapsAndRepeats() throws Exception {
        Meeting meeting = services.create(NewMeetingBuilder.of("token"));

        crowd.allAtOnce(i -> services.attendees().create(meeting.key(), user("user" + i)));

        assertThat(services.current(meeting).attendees())
                .extracting(Attendee::ordinal)
                .containsExactlyElementsOf(
                        IntStream.range(0, ConcurrentTasks.SIZE).boxed().toList());
    }

    @Test
    void keepEveryTagThatWasAcceptedAndNoMoreThanFifty() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Meeting meeting = services.create(NewMeetingBuilder.of("token" + round));
            String arn = meeting.arn().toString();

            Results<String> outcome = crowd.allAtOnce(i -> {
                services.tags().tag(TENANCY, arn, new Tags(Map.of("key" + i, "value")));
                return "key" + i;
            });

            assertThat(outcome.refusals())
                    .hasSize(ConcurrentTasks.SIZE - Tags.MAX)
                    .hasOnlyElementsOfType(TooManyTagsException.class);
            assertThat(services.tags().list(TENANCY, arn).values().keySet())
                    .containsExactlyInAnyOrderElementsOf(outcome.results());
        }
    }

    @Test
    void loseNoChange() throws Exception {
        Meeting meeting =
                meetings.createIfAbsent(tagged(TestMeetings.meeting(NewMeetingBuilder.of("token")), "count", "0"));

        crowd.allAtOnce(i -> {
            IntStream.range(0, ROUNDS)
                    .forEach(time -> meetings.change(meeting.key(), ConcurrentChangesContract::count));
            return i;
        });

        assertThat(services.current(meeting).tags().values())
                .containsEntry("count", Integer.toString(ConcurrentTasks.SIZE * ROUNDS));
    }

    @Test
    void loseNoChangeOfOnePartToAnother() throws Exception {
        Meeting primary = services.create(NewMeetingBuilder.of("primary"));

        Results<Object> outcome = crowd.allAtOnce(i -> switch (i % 4) {
            case 0 -> services.create(NewMeetingBuilder.of("replica" + i % 16).replicaOf(primary));
            case 1 -> services.attendees().create(primary.key(), user("user" + i));
            case 2 -> services.attendees().createBatch(primary.key(), List.of(user("batch" + i)));
            default -> meetings.change(primary.key(), meeting -> tagged(meeting, "key" + i, "value"));
        });

        Meeting after = services.current(primary);
        assertThat(outcome.refusals()).isEmpty();
        assertThat(after.replicas()).hasSize(4);
        assertThat(after.attendees()).hasSize(ConcurrentTasks.SIZE / 2);
        assertThat(after.tags().values()).hasSize(ConcurrentTasks.SIZE / 4);
    }

    private Meeting forTwentyFive(String token) {
        return services.create(NewMeetingBuilder.of(token).offering(TestMeetings.roomFor(CAPACITY)));
    }

    private static Meeting count(Meeting meeting) {
        int before = Integer.parseInt(meeting.tags().values().getOrDefault("count", "0"));
        return tagged(meeting, "count", Integer.toString(before + 1));
    }
}
