package io.github.chimelocal.meeting;

/** The meeting would have more tags than one resource can have. */
public final class TooManyTags extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String resourceName;

    private TooManyTags(String message, String resourceName) {
        super(message);
        this.resourceName = resourceName;
    }

    static TooManyTags of(MeetingArn arn, int most) {
        return new TooManyTags("A resource can have at most %s tags".formatted(most), arn.toString());
    }

    /** Returns the ARN of the meeting. */
    public String resourceName() {
        return resourceName;
    }
}
