package io.github.chimelocal.control;

import io.github.chimelocal.meeting.AttendeeId;
import io.github.chimelocal.meeting.MeetingEvent;
import io.github.chimelocal.meeting.MeetingEvent.Kind;
import io.github.chimelocal.meeting.MeetingId;
import io.github.chimelocal.notify.LoggedEvent;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events a tester wants to see; what is not said does not matter. */
record EventFilter(Optional<MeetingId> meeting, Optional<AttendeeId> attendee, Optional<Kind> kind)
        implements Predicate<LoggedEvent> {

    static EventFilter of(ControlQuery query) {
        return new EventFilter(
                query.text("meeting").map(text -> Named.meetingId("meeting", text)),
                query.text("attendee").map(text -> Named.attendeeId("attendee", text)),
                query.text("type").map(EventFilter::kindOf));
    }

    @Override
    public boolean test(LoggedEvent logged) {
        MeetingEvent event = logged.event();
        return meeting.map(id -> id.equals(event.subject().key().meetingId())).orElse(true)
                && (attendee.isEmpty() || attendee.equals(event.attendee()))
                && kind.map(wanted -> wanted == event.kind()).orElse(true);
    }

    /** Takes AWS's name with its prefix or without. */
    private static Kind kindOf(String text) {
        String name = text.startsWith("chime:") ? text.substring("chime:".length()) : text;
        return Stream.of(Kind.values())
                .filter(kind -> kind.awsName().equals(name))
                .findAny()
                .orElseThrow(() -> Problem.with(
                        "type",
                        "one of " + Stream.of(Kind.values()).map(Kind::awsName).collect(Collectors.joining(", "))));
    }
}
