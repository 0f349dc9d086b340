package io.github.chimelocal.sdk;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.AttendeeCapabilities;
import software.amazon.awssdk.services.chimesdkmeetings.model.AttendeeIdItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.MediaCapabilities;

/** A call of an operation that is right in everything but, perhaps, what it is about. */
@FunctionalInterface
public interface OperationCall {

    /** Calls about a meeting's id; tagging about an ARN, and the two that create about an external id. */
    void about(ChimeSdkMeetingsClient chime, String subject);

    /** Returns the call of the operation. */
    static OperationCall of(String operation) {
        return Objects.requireNonNull(Requests.ALL.get(operation), operation);
    }

    /** Each of the sixteen. */
    final class Requests {

        private static final String TOKEN = "token";
        private static final String ATTENDEE = "582e3b1f-115a-8024-a8dc-b3257e3e4856";
        private static final AttendeeIdItem ITEM =
                AttendeeIdItem.builder().attendeeId(ATTENDEE).build();
        private static final CreateAttendeeRequestItem USER =
                CreateAttendeeRequestItem.builder().externalUserId("ann").build();
        private static final AttendeeCapabilities NONE = AttendeeCapabilities.builder()
                .audio(MediaCapabilities.NONE)
                .video(MediaCapabilities.NONE)
                .content(MediaCapabilities.NONE)
                .build();

        private static final Map<String, OperationCall> ALL = Map.ofEntries(
                entry(
                        "CreateMeeting",
                        (chime, room) -> chime.createMeeting(request -> request.clientRequestToken(TOKEN)
                                .mediaRegion("us-east-1")
                                .externalMeetingId(room))),
                entry(
                        "CreateMeetingWithAttendees",
                        (chime, room) -> chime.createMeetingWithAttendees(request -> request.clientRequestToken(TOKEN)
                                .mediaRegion("us-east-1")
                                .externalMeetingId(room)
                                .attendees(USER))),
                entry("GetMeeting", (chime, id) -> chime.getMeeting(request -> request.meetingId(id))),
                entry("DeleteMeeting", (chime, id) -> chime.deleteMeeting(request -> request.meetingId(id))),
                entry(
                        "CreateAttendee",
                        (chime, id) -> chime.createAttendee(
                                request -> request.meetingId(id).externalUserId("ann"))),
                entry(
                        "BatchCreateAttendee",
                        (chime, id) -> chime.batchCreateAttendee(
                                request -> request.meetingId(id).attendees(USER))),
                entry(
                        "GetAttendee",
                        (chime, id) -> chime.getAttendee(
                                request -> request.meetingId(id).attendeeId(ATTENDEE))),
                entry(
                        "DeleteAttendee",
                        (chime, id) -> chime.deleteAttendee(
                                request -> request.meetingId(id).attendeeId(ATTENDEE))),
                entry("ListAttendees", (chime, id) -> chime.listAttendees(request -> request.meetingId(id))),
                entry(
                        "UpdateAttendeeCapabilities",
                        (chime, id) -> chime.updateAttendeeCapabilities(request ->
                                request.meetingId(id).attendeeId(ATTENDEE).capabilities(NONE))),
                entry(
                        "BatchUpdateAttendeeCapabilitiesExcept",
                        (chime, id) -> chime.batchUpdateAttendeeCapabilitiesExcept(request ->
                                request.meetingId(id).excludedAttendeeIds(ITEM).capabilities(NONE))),
                entry(
                        "StartMeetingTranscription",
                        (chime, id) -> chime.startMeetingTranscription(request -> request.meetingId(id)
                                .transcriptionConfiguration(configuration -> configuration.engineTranscribeSettings(
                                        settings -> settings.languageCode("en-US"))))),
                entry(
                        "StopMeetingTranscription",
                        (chime, id) -> chime.stopMeetingTranscription(request -> request.meetingId(id))),
                entry(
                        "TagResource",
                        (chime, arn) -> chime.tagResource(
                                request -> request.resourceARN(arn).tags(SdkClients.tags("a", 1)))),
                entry(
                        "UntagResource",
                        (chime, arn) -> chime.untagResource(
                                request -> request.resourceARN(arn).tagKeys("a"))),
                entry(
                        "ListTagsForResource",
                        (chime, arn) -> chime.listTagsForResource(request -> request.resourceARN(arn))));

        private Requests() {}
    }
}
