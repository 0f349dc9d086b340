package io.github.chimelocal.event;

import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import io.github.chimelocal.meeting.event.MeetingEvent.OfAttendee;
import io.github.chimelocal.meeting.event.MeetingEvent.OfMeeting;
import io.github.chimelocal.meeting.event.MeetingEvent.Source;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.ExternalMeetingId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MediaRegion;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of meetings that never were. */
public final class TestEvents {

    public static final Instant AT = Instant.parse("2026-01-15T10:00:00.500999Z");
    public static final UUID ID = UUID.fromString("7d1f3c52-0a4e-9c1b-6a55-2f0e8f1d7b10");
    static final AttendeeId ATTENDEE = new AttendeeId("582e3b1f-115a-8024-a8dc-b3257e3e4856");
    static final ExternalUserId USER = new ExternalUserId("user-42");
    public static final String QUEUE = "arn:aws:sqs:us-east-1:111122223333:events";
    public static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:events";
    public static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:events";

    private TestEvents() {}

    /** Returns one of so many meetings. */
    public static Source meeting(int number, @Nullable NotificationsConfiguration notifications) {
        return meeting(number, "us-east-1", notifications);
    }

    public static Source meetingIn(String region) {
        return meeting(1, region, null);
    }

    private static Source meeting(int number, String region, @Nullable NotificationsConfiguration notifications) {
        var tenancy = new Tenancy("111122223333", new ControlRegion(region));
        var id = new MeetingId("3f0c1f2e-5b7a-4a55-9d1e-%012d".formatted(number));
        return new Source(
                new MeetingKey(tenancy, id),
                new ExternalMeetingId("room-7"),
                new MediaRegion("eu-west-1"),
                notifications);
    }

    public static Source meeting(int number) {
        return meeting(number, null);
    }

    public static NotificationsConfiguration toQueue(String arn) {
        return new NotificationsConfiguration(null, null, arn);
    }

    public static MeetingEvent started(Source meeting) {
        return new OfMeeting(EventType.MEETING_STARTED, meeting, AT);
    }

    /** Returns an event that can be told from others by its instant. */
    public static MeetingEvent added(Source meeting, int number) {
        return new OfAttendee(EventType.ATTENDEE_ADDED, meeting, Instant.ofEpochSecond(number), ATTENDEE, USER);
    }
}
