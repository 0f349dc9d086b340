package io.github.chimelocal.meeting;

/** The caller may not call this service here. */
public final class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    private Forbidden(String message) {
        super(message);
    }

    /** AWS has no endpoint in the Region of the credential scope, and strictness was asked for. */
    public static Forbidden region(ControlRegion region) {
        return new Forbidden("Amazon Chime SDK Meetings has no endpoint in Region %s (chime.regions.strict)"
                .formatted(region.name()));
    }
}
