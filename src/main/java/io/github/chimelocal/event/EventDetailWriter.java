package io.github.chimelocal.event;

import io.github.chimelocal.meeting.configuration.MediaCapability;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import io.github.chimelocal.meeting.event.MeetingEvent.OfAttendee;
import io.github.chimelocal.meeting.event.MeetingEvent.OfCapabilities;
import io.github.chimelocal.meeting.event.MeetingEvent.OfMeeting;
import io.github.chimelocal.meeting.event.MeetingEvent.OfTranscription;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The member {@code detail} of an event.
 *
 * @param detail empty at first
 */
record EventDetailWriter(ObjectNode detail) implements MeetingEvent.Visitor<ObjectNode> {

    /** They come and go by the network. */
    private static final Set<EventType> WITH_NETWORK_TYPE = EnumSet.of(
            EventType.ATTENDEE_JOINED,
            EventType.ATTENDEE_LEFT,
            EventType.ATTENDEE_DROPPED,
            EventType.ATTENDEE_CONTENT_JOINED,
            EventType.ATTENDEE_CONTENT_LEFT,
            EventType.ATTENDEE_CONTENT_DROPPED);

    @Override
    public ObjectNode ofMeeting(OfMeeting event) {
        begin(event);
        return end(event);
    }

    @Override
    public ObjectNode ofAttendee(OfAttendee event) {
        begin(event);
        attendee(event.attendeeId(), event.externalUserId());
        if (WITH_NETWORK_TYPE.contains(event.type())) {
            detail.put("networkType", "Voip");
        }
        return end(event);
    }

    @Override
    public ObjectNode ofCapabilities(OfCapabilities event) {
        begin(event);
        attendee(event.attendeeId(), event.externalUserId());
        end(event).put("success", "1");
        detail.putObject("attendeeCapabilities")
                .put("audio", wireName(event.capabilities().audio()))
                .put("video", wireName(event.capabilities().video()))
                .put("content", wireName(event.capabilities().content()));
        return detail;
    }

    @Override
    public ObjectNode ofTranscription(OfTranscription event) {
        begin(event);
        end(event)
                .put("transcriptionRegion", event.region())
                .put("transcriptionConfiguration", TranscriptionJson.write(event.configuration()));
        if (event.message() != null) {
            detail.put("message", event.message());
        }
        return detail;
    }

    private void begin(MeetingEvent event) {
        detail.put("version", "0")
                .put("eventType", "chime:" + event.type().awsName())
                .put("timestamp", event.at().toEpochMilli())
                .put("meetingId", event.source().key().meetingId().value());
    }

    private void attendee(AttendeeId id, ExternalUserId user) {
        detail.put("attendeeId", id.value()).put("externalUserId", user.value());
    }

    private ObjectNode end(MeetingEvent event) {
        return detail.put(
                        "externalMeetingId", event.source().externalMeetingId().value())
                .put("mediaRegion", event.source().mediaRegion().name());
    }

    private static String wireName(MediaCapability capability) {
        return switch (capability) {
            case SEND_RECEIVE -> "SendReceive";
            case SEND -> "Send";
            case RECEIVE -> "Receive";
            case NONE -> "None";
        };
    }
}
