package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MediaRegion;
import io.github.chimelocal.meeting.id.MeetingId;

/** The request contradicts a documented rule. The wording is ours: none of AWS's was ever seen. */
public final class BadRequestException extends MeetingException {

    private static final long serialVersionUID = 1L;

    private BadRequestException(String message) {
        super(message);
    }

    /** The control Region allows media only in itself. */
    public static BadRequestException mediaAway(ControlRegion control, MediaRegion media) {
        return new BadRequestException(
                "Meetings created in %s cannot have their media in %s: only %s itself is possible"
                        .formatted(control.name(), media.name(), control.name()));
    }

    /** The media Region is in another partition than the control Region. */
    public static BadRequestException mediaInOtherPartition(ControlRegion control, MediaRegion media) {
        return new BadRequestException("Media Region %s is not in partition %s, to which the control Region %s belongs"
                .formatted(media.name(), control.partition(), control.name()));
    }

    /** High definition is asked for without a limit of attendees that allows it. */
    public static BadRequestException highDefinitionNeedsMaxCount(int most) {
        return new BadRequestException(
                "FHD video and UHD content need MeetingFeatures.Attendee.MaxCount, and it must be at most " + most);
    }

    /** The capability for content needs one for video. */
    public static BadRequestException contentWithoutVideo() {
        return new BadRequestException("Content can be SendReceive or Receive only if Video is SendReceive or Receive");
    }

    /** The features of the meeting forbid video. */
    public static BadRequestException videoForbidden() {
        return new BadRequestException("Video must be None: the meeting was created with Video.MaxResolution None");
    }

    /** The features of the meeting forbid content. */
    public static BadRequestException contentForbidden() {
        return new BadRequestException("Content must be None: the meeting was created with Content.MaxResolution None");
    }

    /** The meeting to be copied is not there, or not any more. */
    public static BadRequestException unknownPrimary(String id) {
        return new BadRequestException("Primary meeting <%s> not found".formatted(id));
    }

    /** The primary meeting is a replica itself. */
    public static BadRequestException replicaAsPrimary(MeetingId id) {
        return new BadRequestException("Meeting <%s> is a replica and cannot be a primary meeting".formatted(id));
    }

    /** The next token is of another meeting, or none. */
    public static BadRequestException foreignNextToken() {
        return new BadRequestException("NextToken is not one that ListAttendees returned for this meeting");
    }

    /** The ARN does not name a meeting. */
    public static BadRequestException notAMeetingArn(String arn) {
        return new BadRequestException("<%s> is not the ARN of a meeting".formatted(arn));
    }

    /** The transcription has no engine, or both. */
    public static BadRequestException notOneEngine() {
        return new BadRequestException(
                "TranscriptionConfiguration must hold exactly one of EngineTranscribeSettings and EngineTranscribeMedicalSettings");
    }
}
