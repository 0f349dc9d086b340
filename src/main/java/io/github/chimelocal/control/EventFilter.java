package io.github.chimelocal.control;

import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEvent.Type;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events a tester wants to see; what is not said does not matter. */
record EventFilter(Optional<MeetingId> meeting, Optional<AttendeeId> attendee, Optional<Type> kind)
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
        return meeting.map(id -> id.equals(event.source().key().meetingId())).orElse(true)
                && (attendee.isEmpty() || attendee.equals(event.attendee()))
                && kind.map(wanted -> wanted == event.type()).orElse(true);
    }

    /** Takes AWS's name with its prefix or without. */
    private static Type kindOf(String text) {
        String name = text.startsWith("chime:") ? text.substring("chime:".length()) : text;
        return Stream.of(Type.values())
                .filter(kind -> kind.awsName().equals(name))
                .findAny()
                .orElseThrow(() -> Problem.with(
                        "type",
                        "one of " + Stream.of(Type.values()).map(Type::awsName).collect(Collectors.joining(", "))));
    }
}
