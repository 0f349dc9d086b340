package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.AttendeeId;
import io.github.chimelocal.meeting.ExternalUserId;
import io.github.chimelocal.meeting.MediaCapability;
import io.github.chimelocal.meeting.MeetingEvent;
import io.github.chimelocal.meeting.MeetingEvent.Kind;
import io.github.chimelocal.meeting.MeetingEvent.OfAttendee;
import io.github.chimelocal.meeting.MeetingEvent.OfCapabilities;
import io.github.chimelocal.meeting.MeetingEvent.OfMeeting;
import io.github.chimelocal.meeting.MeetingEvent.OfTranscription;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The member {@code detail} of an event.
 *
 * @param detail empty at first
 */
record EventDetail(ObjectNode detail) implements MeetingEvent.Cases<ObjectNode> {

    /** They come and go by the network. */
    private static final Set<Kind> WITH_NETWORK_TYPE = EnumSet.of(
            Kind.ATTENDEE_JOINED,
            Kind.ATTENDEE_LEFT,
            Kind.ATTENDEE_DROPPED,
            Kind.ATTENDEE_CONTENT_JOINED,
            Kind.ATTENDEE_CONTENT_LEFT,
            Kind.ATTENDEE_CONTENT_DROPPED);

    @Override
    public ObjectNode ofMeeting(OfMeeting event) {
        begin(event);
        return end(event);
    }

    @Override
    public ObjectNode ofAttendee(OfAttendee event) {
        begin(event);
        attendee(event.attendeeId(), event.externalUserId());
        if (WITH_NETWORK_TYPE.contains(event.kind())) {
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
                .put("eventType", "chime:" + event.kind().awsName())
                .put("timestamp", event.at().toEpochMilli())
                .put("meetingId", event.subject().key().meetingId().value());
    }

    private void attendee(AttendeeId id, ExternalUserId user) {
        detail.put("attendeeId", id.value()).put("externalUserId", user.value());
    }

    private ObjectNode end(MeetingEvent event) {
        return detail.put(
                        "externalMeetingId", event.subject().externalMeetingId().value())
                .put("mediaRegion", event.subject().mediaRegion().name());
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
