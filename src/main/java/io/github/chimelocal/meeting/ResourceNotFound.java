package io.github.chimelocal.meeting;

/** The tagging operations' word for a meeting that is not there. */
public final class ResourceNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String resourceName;

    private ResourceNotFound(String message, String resourceName) {
        super(message);
        this.resourceName = resourceName;
    }

    static ResourceNotFound of(MeetingArn arn) {
        return new ResourceNotFound("Resource <%s> not found".formatted(arn), arn.toString());
    }

    /** Returns the ARN that was asked for, its meeting id in lower case. */
    public String resourceName() {
        return resourceName;
    }
}
