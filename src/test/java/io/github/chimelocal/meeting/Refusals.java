package io.github.chimelocal.meeting;

/** One refusal of each kind, for those who put them into words of HTTP. */
public final class Refusals {

    private static final MeetingKey KEY = Samples.freshKey();

    private Refusals() {}

    /** Returns the one whose class has that name, in small letters at the beginning. */
    public static Refusal named(String name) {
        return switch (name) {
            case "badRequest" -> BadRequest.unknownPrimary("x");
            case "conflict" -> Conflict.tokenWithOtherParameters();
            case "forbidden" -> Forbidden.region(new ControlRegion("local"));
            case "limitExceeded" -> LimitExceeded.meetings(7);
            case "notFound" -> NotFound.meeting(KEY.meetingId());
            case "resourceNotFound" -> ResourceNotFound.of(MeetingArn.of(KEY));
            case "tooManyTags" -> TooManyTags.of(MeetingArn.of(KEY), 50);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
