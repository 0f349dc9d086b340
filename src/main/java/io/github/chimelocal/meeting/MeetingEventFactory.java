package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import io.github.chimelocal.meeting.event.MeetingEvent.OfAttendee;
import io.github.chimelocal.meeting.event.MeetingEvent.OfCapabilities;
import io.github.chimelocal.meeting.event.MeetingEvent.OfMeeting;
import io.github.chimelocal.meeting.event.MeetingEvent.OfTranscription;
import io.github.chimelocal.meeting.event.MeetingEvent.Source;
import io.github.chimelocal.meeting.id.ExternalUserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words what happened to a meeting at an instant. */
record MeetingEventFactory(Meeting meeting, Instant at) {

    List<MeetingEvent> startEvents() {
        var events = new ArrayList<MeetingEvent>();
        events.add(ofMeeting(EventType.MEETING_STARTED));
        meeting.attendees().forEach(attendee -> events.add(ofAttendee(EventType.ATTENDEE_ADDED, attendee)));
        return events;
    }

    /** The attendees are not deleted one by one: AWS ties that event to DeleteAttendee. */
    List<MeetingEvent> endEvents() {
        var events = new ArrayList<MeetingEvent>();
        Transcription transcription = meeting.transcription();
        if (transcription != null && transcription.isRunning()) {
            events.add(ofTranscription(EventType.TRANSCRIPTION_STOPPED, transcription, null));
        }
        meeting.attendees().stream()
                .filter(attendee -> attendee.presence().connected())
                .forEach(attendee -> events.add(ofAttendee(EventType.ATTENDEE_LEFT, attendee)));
        events.add(ofMeeting(EventType.MEETING_ENDED));
        return events;
    }

    /** Those who are there already are told of again, as AWS does. */
    List<MeetingEvent> attendeesAdded(Collection<ExternalUserId> users) {
        return users.stream()
                .distinct()
                .flatMap(user -> meeting.attendeeOf(user).stream())
                .<MeetingEvent>map(attendee -> ofAttendee(EventType.ATTENDEE_ADDED, attendee))
                .toList();
    }

    List<MeetingEvent> attendeeDeleted(Attendee attendee) {
        MeetingEvent deleted = ofAttendee(EventType.ATTENDEE_DELETED, attendee);
        return attendee.presence().connected()
                ? List.of(ofAttendee(EventType.ATTENDEE_LEFT, attendee), deleted)
                : List.of(deleted);
    }

    /** Tells of those whose capabilities are not what they were. */
    List<MeetingEvent> capabilitiesUpdated(Meeting before) {
        Predicate<Attendee> changed =
                attendee -> !before.attendee(attendee.id()).capabilities().equals(attendee.capabilities());
        return meeting.attendees().stream()
                .filter(changed)
                .<MeetingEvent>map(attendee -> new OfCapabilities(
                        subject(), at, attendee.id(), attendee.externalUserId(), attendee.capabilities()))
                .toList();
    }

    MeetingEvent ofAttendee(EventType kind, Attendee attendee) {
        return new OfAttendee(kind, subject(), at, attendee.id(), attendee.externalUserId());
    }

    MeetingEvent ofTranscription(EventType kind, Transcription transcription, @Nullable String message) {
        return new OfTranscription(kind, subject(), at, transcription.configuration(), message);
    }

    private MeetingEvent ofMeeting(EventType kind) {
        return new OfMeeting(kind, subject(), at);
    }

    private Source subject() {
        NewMeeting terms = meeting.terms();
        return new Source(meeting.key(), terms.externalMeetingId(), terms.mediaRegion(), terms.notifications());
    }
}
