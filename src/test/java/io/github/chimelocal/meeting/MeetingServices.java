package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;

import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.event.RecordingEventPublisher;
import io.github.chimelocal.meeting.id.IdFactory;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.MeetingLimits;
import java.time.Duration;
import java.util.List;

/** The services around a store, by a clock that stands still. */
public record MeetingServices(
        MutableClock clock,
        RecordingEventPublisher heard,
        MeetingRepository repository,
        MeetingService meetings,
        AttendeeService attendees,
        TagService tags,
        TranscriptionService transcriptions) {

    private static final long PLENTY = 100_000;

    public static MeetingServices create() {
        return create(new MeetingLimits(PLENTY, 0), new MeetingPolicy(DAY, Duration.ZERO, false, false));
    }

    /** Returns a services in which a meeting ends when nobody is connected for so long. */
    static MeetingServices idlingAtMost(Duration timeout) {
        return create(new MeetingLimits(PLENTY, 0), new MeetingPolicy(DAY, timeout, false, false));
    }

    static MeetingServices limitedTo(MeetingLimits limits) {
        return create(limits, new MeetingPolicy(DAY, Duration.ZERO, false, false));
    }

    private static MeetingServices create(MeetingLimits limits, MeetingPolicy rules) {
        var clock = new MutableClock(NOW);
        var heard = new RecordingEventPublisher();
        return around(
                new InMemoryMeetingRepository(limits, clock, heard, MeetingChangeListener.NONE), clock, heard, rules);
    }

    public static MeetingServices around(MeetingRepository repository, MutableClock clock) {
        return around(
                repository, clock, new RecordingEventPublisher(), new MeetingPolicy(DAY, Duration.ZERO, false, false));
    }

    /** Returns the same services under other rules. */
    MeetingServices under(MeetingPolicy rules) {
        return around(repository, clock, heard, rules);
    }

    private static MeetingServices around(
            MeetingRepository repository, MutableClock clock, RecordingEventPublisher heard, MeetingPolicy rules) {
        IdFactory ids = TestMeetings.ids();
        return new MeetingServices(
                clock,
                heard,
                repository,
                new MeetingService(repository, ids, clock, rules),
                new AttendeeService(repository, ids, clock),
                new TagService(repository),
                new TranscriptionService(repository, clock));
    }

    public Meeting create(NewMeetingBuilder terms) {
        return create(TENANCY, terms);
    }

    public Meeting create(Tenancy tenancy, NewMeetingBuilder terms) {
        return meetings.create(tenancy, terms.build(), List.of()).meeting();
    }

    /** Returns a meeting with so many users in it. */
    Meeting createWith(NewMeetingBuilder terms, int users) {
        return meetings.create(TENANCY, terms.build(), TestMeetings.users("user", users))
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
