package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.id.MeetingArn;

/** The meeting would have more tags than one resource can have. */
public final class TooManyTagsException extends MeetingException {

    private static final long serialVersionUID = 1L;

    private final String resourceName;

    private TooManyTagsException(String message, String resourceName) {
        super(message);
        this.resourceName = resourceName;
    }

    /** The resource would have more tags than it can have. */
    public static TooManyTagsException of(MeetingArn arn, int most) {
        return new TooManyTagsException("A resource can have at most %s tags".formatted(most), arn.toString());
    }

    /** Returns the ARN of the meeting. */
    public String resourceName() {
        return resourceName;
    }
}
