package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.id.ControlRegion;

/** The caller may not call this service here. */
public final class ForbiddenException extends MeetingException {

    private static final long serialVersionUID = 1L;

    private ForbiddenException(String message) {
        super(message);
    }

    /** AWS has no endpoint in the Region of the credential scope, and strictness was asked for. */
    public static ForbiddenException region(ControlRegion region) {
        return new ForbiddenException("Amazon Chime SDK Meetings has no endpoint in Region %s (chime.regions.strict)"
                .formatted(region.name()));
    }
}
