package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.MeetingEvent.Kind;
import io.github.chimelocal.meeting.MeetingEvent.OfAttendee;
import io.github.chimelocal.meeting.MeetingEvent.OfCapabilities;
import io.github.chimelocal.meeting.MeetingEvent.OfMeeting;
import io.github.chimelocal.meeting.MeetingEvent.OfTranscription;
import io.github.chimelocal.meeting.MeetingEvent.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words what happened to a meeting at an instant. */
record Herald(Meeting meeting, Instant at) {

    List<MeetingEvent> beginning() {
        var events = new ArrayList<MeetingEvent>();
        events.add(ofMeeting(Kind.MEETING_STARTED));
        meeting.attendees().forEach(attendee -> events.add(ofAttendee(Kind.ATTENDEE_ADDED, attendee)));
        return events;
    }

    /** The attendees are not deleted one by one: AWS ties that event to DeleteAttendee. */
    List<MeetingEvent> end() {
        var events = new ArrayList<MeetingEvent>();
        Transcription transcription = meeting.transcription();
        if (transcription != null && transcription.runs()) {
            events.add(ofTranscription(Kind.TRANSCRIPTION_STOPPED, transcription, null));
        }
        meeting.attendees().stream()
                .filter(attendee -> attendee.presence().connected())
                .forEach(attendee -> events.add(ofAttendee(Kind.ATTENDEE_LEFT, attendee)));
        events.add(ofMeeting(Kind.MEETING_ENDED));
        return events;
    }

    /** Those who are there already are told of again, as AWS does. */
    List<MeetingEvent> added(Collection<ExternalUserId> users) {
        return users.stream()
                .distinct()
                .flatMap(user -> meeting.attendeeOf(user).stream())
                .<MeetingEvent>map(attendee -> ofAttendee(Kind.ATTENDEE_ADDED, attendee))
                .toList();
    }

    List<MeetingEvent> deleted(Attendee attendee) {
        MeetingEvent deleted = ofAttendee(Kind.ATTENDEE_DELETED, attendee);
        return attendee.presence().connected()
                ? List.of(ofAttendee(Kind.ATTENDEE_LEFT, attendee), deleted)
                : List.of(deleted);
    }

    /** Tells of those whose capabilities are not what they were. */
    List<MeetingEvent> permitted(Meeting before) {
        Predicate<Attendee> changed =
                attendee -> !before.attendee(attendee.id()).capabilities().equals(attendee.capabilities());
        return meeting.attendees().stream()
                .filter(changed)
                .<MeetingEvent>map(attendee -> new OfCapabilities(
                        subject(), at, attendee.id(), attendee.externalUserId(), attendee.capabilities()))
                .toList();
    }

    MeetingEvent ofAttendee(Kind kind, Attendee attendee) {
        return new OfAttendee(kind, subject(), at, attendee.id(), attendee.externalUserId());
    }

    MeetingEvent ofTranscription(Kind kind, Transcription transcription, @Nullable String message) {
        return new OfTranscription(kind, subject(), at, transcription.configuration(), message);
    }

    private MeetingEvent ofMeeting(Kind kind) {
        return new OfMeeting(kind, subject(), at);
    }

    private Subject subject() {
        NewMeeting terms = meeting.terms();
        return new Subject(meeting.key(), terms.externalMeetingId(), terms.mediaRegion(), terms.notifications());
    }
}
