package io.github.chimelocal.control.event;

import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.MeetingLookup;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events a tester wants to see; what is not said does not matter. */
record EventFilter(Optional<MeetingId> meeting, Optional<AttendeeId> attendee, Optional<EventType> kind)
        implements Predicate<LoggedEvent> {

    static EventFilter of(QueryParameters query) {
        return new EventFilter(
                query.text("meeting").map(text -> MeetingLookup.meetingId("meeting", text)),
                query.text("attendee").map(text -> MeetingLookup.attendeeId("attendee", text)),
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
    private static EventType kindOf(String text) {
        String name = text.startsWith("chime:") ? text.substring("chime:".length()) : text;
        return Stream.of(EventType.values())
                .filter(kind -> kind.awsName().equals(name))
                .findAny()
                .orElseThrow(() -> ControlApiException.with(
                        "type",
                        "one of "
                                + Stream.of(EventType.values())
                                        .map(EventType::awsName)
                                        .collect(Collectors.joining(", "))));
    }
}
