package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.TestMeetings;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MeetingArn;
import io.github.chimelocal.meeting.id.MeetingKey;

/** One refusal of each kind, for those who put them into words of HTTP. */
public final class MeetingExceptions {

    private static final MeetingKey KEY = TestMeetings.freshKey();

    private MeetingExceptions() {}

    /** Returns the one whose class has that name, in small letters at the beginning. */
    public static MeetingException named(String name) {
        return switch (name) {
            case "badRequest" -> BadRequestException.unknownPrimary("x");
            case "conflict" -> ConflictException.tokenWithOtherParameters();
            case "forbidden" -> ForbiddenException.region(new ControlRegion("local"));
            case "limitExceeded" -> LimitExceededException.meetings(7);
            case "notFound" -> NotFoundException.meeting(KEY.meetingId());
            case "resourceNotFound" -> ResourceNotFoundException.of(MeetingArn.of(KEY));
            case "tooManyTags" -> TooManyTagsException.of(MeetingArn.of(KEY), 50);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
