package io.github.chimelocal.meeting.event;

import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalMeetingId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MediaRegion;
import io.github.chimelocal.meeting.id.MeetingKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a meeting and that AWS tells its owner.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/using-events.html">Understanding Amazon Chime SDK events</a>
 */
public sealed interface MeetingEvent {

    /** Returns which of AWS's event types this is. */
    EventType type();

    /** Returns the meeting as its events name it. */
    Source source();

    /** Returns when it happened, by the service's clock. */
    Instant at();

    /** Returns the attendee that it is about, unless it is about all of the meeting. */
    default Optional<AttendeeId> attendee() {
        return Optional.empty();
    }

    /** Tells what it is about in the words of the one case that it is. */
    <T> T accept(Visitor<T> cases);

    /** What to make of each sort of event. */
    interface Visitor<T> {

        T ofMeeting(OfMeeting event);

        T ofAttendee(OfAttendee event);

        T ofCapabilities(OfCapabilities event);

        T ofTranscription(OfTranscription event);
    }

    /** AWS's event types. */
    enum EventType {
        MEETING_STARTED("MeetingStarted"),
        MEETING_ENDED("MeetingEnded"),
        ATTENDEE_ADDED("AttendeeAdded"),
        ATTENDEE_DELETED("AttendeeDeleted"),
        ATTENDEE_AUTHORIZED("AttendeeAuthorized"),
        ATTENDEE_JOINED("AttendeeJoined"),
        ATTENDEE_LEFT("AttendeeLeft"),
        ATTENDEE_DROPPED("AttendeeDropped"),
        ATTENDEE_VIDEO_STARTED("AttendeeVideoStarted"),
        ATTENDEE_VIDEO_STOPPED("AttendeeVideoStopped"),
        ATTENDEE_CONTENT_JOINED("AttendeeContentJoined"),
        ATTENDEE_CONTENT_LEFT("AttendeeContentLeft"),
        ATTENDEE_CONTENT_DROPPED("AttendeeContentDropped"),
        ATTENDEE_CONTENT_VIDEO_STARTED("AttendeeContentVideoStarted"),
        ATTENDEE_CONTENT_VIDEO_STOPPED("AttendeeContentVideoStopped"),
        ATTENDEE_CAPABILITIES_UPDATED("AttendeeCapabilitiesUpdated"),
        TRANSCRIPTION_STARTED("TranscriptionStarted"),
        TRANSCRIPTION_STOPPED("TranscriptionStopped"),
        TRANSCRIPTION_INTERRUPTED("TranscriptionInterrupted"),
        TRANSCRIPTION_RESUMED("TranscriptionResumed"),
        TRANSCRIPTION_FAILED("TranscriptionFailed");

        private final String awsName;

        EventType(String awsName) {
            this.awsName = awsName;
        }

        /** Returns AWS's name without its prefix {@code chime:}. */
        public String awsName() {
            return awsName;
        }
    }

    /**
     * The meeting as its events name it.
     *
     * @param notifications where, beside EventBridge, the caller wants its events
     */
    record Source(
            MeetingKey key,
            ExternalMeetingId externalMeetingId,
            MediaRegion mediaRegion,
            @Nullable NotificationsConfiguration notifications) {}

    /** The meeting began or ended. */
    record OfMeeting(EventType type, Source source, Instant at) implements MeetingEvent {

        @Override
        public <T> T accept(Visitor<T> cases) {
            return cases.ofMeeting(this);
        }
    }

    /** Something happened to one attendee. */
    record OfAttendee(EventType type, Source source, Instant at, AttendeeId attendeeId, ExternalUserId externalUserId)
            implements MeetingEvent {

        @Override
        public Optional<AttendeeId> attendee() {
            return Optional.of(attendeeId);
        }

        @Override
        public <T> T accept(Visitor<T> cases) {
            return cases.ofAttendee(this);
        }
    }

    /**
     * One attendee may do something else than before.
     *
     * @param capabilities the new ones
     */
    record OfCapabilities(
            Source source, Instant at, AttendeeId attendeeId, ExternalUserId externalUserId, Capabilities capabilities)
            implements MeetingEvent {

        @Override
        public EventType type() {
            return EventType.ATTENDEE_CAPABILITIES_UPDATED;
        }

        @Override
        public Optional<AttendeeId> attendee() {
            return Optional.of(attendeeId);
        }

        @Override
        public <T> T accept(Visitor<T> cases) {
            return cases.ofCapabilities(this);
        }
    }

    /**
     * Something happened to the transcription.
     *
     * @param message what went wrong; null when nothing did
     */
    record OfTranscription(
            EventType type,
            Source source,
            Instant at,
            TranscriptionConfiguration configuration,
            @Nullable String message)
            implements MeetingEvent {

        @Override
        public <T> T accept(Visitor<T> cases) {
            return cases.ofTranscription(this);
        }

        /** Returns the Region in which the engine works: that of the media unless the settings name another. */
        public String region() {
            String asked = configuration.region();
            return asked == null || asked.equals("auto") ? source.mediaRegion().name() : asked;
        }
    }
}
