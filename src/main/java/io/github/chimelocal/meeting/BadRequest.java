package io.github.chimelocal.meeting;

/** The request contradicts a documented rule. The wording is ours: none of AWS's was ever seen. */
public final class BadRequest extends Refusal {

    private static final long serialVersionUID = 1L;

    private BadRequest(String message) {
        super(message);
    }

    static BadRequest mediaAway(ControlRegion control, MediaRegion media) {
        return new BadRequest("Meetings created in %s cannot have their media in %s: only %s itself is possible"
                .formatted(control.name(), media.name(), control.name()));
    }

    static BadRequest mediaInOtherPartition(ControlRegion control, MediaRegion media) {
        return new BadRequest("Media Region %s is not in partition %s, to which the control Region %s belongs"
                .formatted(media.name(), control.partition(), control.name()));
    }

    static BadRequest highDefinitionNeedsMaxCount(int most) {
        return new BadRequest(
                "FHD video and UHD content need MeetingFeatures.Attendee.MaxCount, and it must be at most " + most);
    }

    static BadRequest contentWithoutVideo() {
        return new BadRequest("Content can be SendReceive or Receive only if Video is SendReceive or Receive");
    }

    static BadRequest videoForbidden() {
        return new BadRequest("Video must be None: the meeting was created with Video.MaxResolution None");
    }

    static BadRequest contentForbidden() {
        return new BadRequest("Content must be None: the meeting was created with Content.MaxResolution None");
    }

    /** The meeting to be copied is not there, or not any more. */
    public static BadRequest unknownPrimary(String id) {
        return new BadRequest("Primary meeting <%s> not found".formatted(id));
    }

    static BadRequest replicaAsPrimary(MeetingId id) {
        return new BadRequest("Meeting <%s> is a replica and cannot be a primary meeting".formatted(id));
    }

    static BadRequest foreignNextToken() {
        return new BadRequest("NextToken is not one that ListAttendees returned for this meeting");
    }

    static BadRequest notAMeetingArn(String arn) {
        return new BadRequest("<%s> is not the ARN of a meeting".formatted(arn));
    }

    static BadRequest notOneEngine() {
        return new BadRequest(
                "TranscriptionConfiguration must hold exactly one of EngineTranscribeSettings and EngineTranscribeMedicalSettings");
    }
}
