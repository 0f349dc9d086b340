package io.github.chimelocal.control;

import io.github.chimelocal.meeting.AttendeeId;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingId;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.NotFound;
import org.springframework.stereotype.Component;

/** Finds what a path names: ids are unique across accounts and Regions. */
@Component
class Named {

    private static final String GUID = "a GUID such as 6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713";

    private final MeetingRepository meetings;

    Named(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    Meeting meeting(String text) {
        MeetingId id = MeetingId.parse(text).orElseThrow(() -> Problem.with("meetingId", GUID));
        return meetings.find(id).orElseThrow(() -> NotFound.meeting(id));
    }

    static AttendeeId attendee(String text) {
        return AttendeeId.parse(text).orElseThrow(() -> Problem.with("attendeeId", GUID));
    }
}
