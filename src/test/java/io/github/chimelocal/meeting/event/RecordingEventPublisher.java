package io.github.chimelocal.meeting.event;

import io.github.chimelocal.meeting.event.MeetingEvent.OfAttendee;
import io.github.chimelocal.meeting.event.MeetingEvent.OfCapabilities;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was told, in order. */
public final class RecordingEventPublisher implements MeetingEventPublisher {

    private final List<MeetingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void publish(MeetingEvent event) {
        events.add(event);
    }

    public List<MeetingEvent> all() {
        return List.copyOf(events);
    }

    /** Returns the names of the events since the last look, with the user where there is one, such as {@code AttendeeLeft ann}. */
    public List<String> latest() {
        List<String> names = events.stream().map(RecordingEventPublisher::name).toList();
        events.clear();
        return names;
    }

    private static String name(MeetingEvent event) {
        String type = event.type().awsName();
        if (event instanceof OfAttendee one) {
            return type + " " + one.externalUserId().value();
        }
        return event instanceof OfCapabilities one
                ? type + " " + one.externalUserId().value()
                : type;
    }
}
