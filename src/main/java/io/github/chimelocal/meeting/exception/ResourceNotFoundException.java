package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.id.MeetingArn;

/** The tagging operations' word for a meeting that is not there. */
public final class ResourceNotFoundException extends MeetingException {

    private static final long serialVersionUID = 1L;

    private final String resourceName;

    private ResourceNotFoundException(String message, String resourceName) {
        super(message);
        this.resourceName = resourceName;
    }

    /** There is no such meeting in the caller's account and Region. */
    public static ResourceNotFoundException of(MeetingArn arn) {
        return new ResourceNotFoundException("Resource <%s> not found".formatted(arn), arn.toString());
    }

    /** Returns the ARN that was asked for, its meeting id in lower case. */
    public String resourceName() {
        return resourceName;
    }
}
