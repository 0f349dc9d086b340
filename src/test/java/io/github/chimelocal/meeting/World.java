package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.Samples.DAY;
import static io.github.chimelocal.meeting.Samples.NOW;
import static io.github.chimelocal.meeting.Samples.TENANCY;

import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.Limits;
import java.time.Duration;
import java.util.List;

/** The services around a store, by a clock that stands still. */
public record World(
        MutableClock clock,
        Heard heard,
        MeetingRepository repository,
        MeetingService meetings,
        AttendeeService attendees,
        TagService tags,
        TranscriptionService transcriptions) {

    private static final long PLENTY = 100_000;

    public static World create() {
        return create(new Limits(PLENTY, 0), new MeetingRules(DAY, Duration.ZERO, false, false));
    }

    /** Returns a world in which a meeting ends when nobody is connected for so long. */
    static World idlingAtMost(Duration timeout) {
        return create(new Limits(PLENTY, 0), new MeetingRules(DAY, timeout, false, false));
    }

    static World limitedTo(Limits limits) {
        return create(limits, new MeetingRules(DAY, Duration.ZERO, false, false));
    }

    private static World create(Limits limits, MeetingRules rules) {
        var clock = new MutableClock(NOW);
        var heard = new Heard();
        return around(new InMemoryMeetingRepository(limits, clock, heard, MeetingWatch.NONE), clock, heard, rules);
    }

    public static World around(MeetingRepository repository, MutableClock clock) {
        return around(repository, clock, new Heard(), new MeetingRules(DAY, Duration.ZERO, false, false));
    }

    /** Returns the same world under other rules. */
    World under(MeetingRules rules) {
        return around(repository, clock, heard, rules);
    }

    private static World around(MeetingRepository repository, MutableClock clock, Heard heard, MeetingRules rules) {
        Ids ids = Samples.ids();
        return new World(
                clock,
                heard,
                repository,
                new MeetingService(repository, ids, clock, rules),
                new AttendeeService(repository, ids, clock),
                new TagService(repository),
                new TranscriptionService(repository, clock));
    }

    public Meeting create(Terms terms) {
        return create(TENANCY, terms);
    }

    public Meeting create(Tenancy tenancy, Terms terms) {
        return meetings.create(tenancy, terms.build(), List.of()).meeting();
    }

    /** Returns a meeting with so many users in it. */
    Meeting createWith(Terms terms, int users) {
        return meetings.create(TENANCY, terms.build(), Samples.users("user", users))
                .meeting();
    }

    /** Returns the meeting as it is now. */
    public Meeting current(Meeting meeting) {
        return repository.require(meeting.key());
    }

    void pass(Duration time) {
        clock.advance(time);
    }
}
