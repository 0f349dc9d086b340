package io.github.chimelocal.control.web;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.Tenancy;
import org.springframework.stereotype.Component;

/** Finds what a path names: ids are unique across accounts and Regions. */
@Component
public class MeetingLookup {

    private static final String GUID = "a GUID such as 6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713";

    private final MeetingRepository meetings;

    MeetingLookup(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    /** Finds the living meeting that the path names. */
    public Meeting meeting(String text) {
        MeetingId id = meetingId("meetingId", text);
        return meetings.find(id).orElseThrow(() -> NotFoundException.meeting(id));
    }

    /** Reads the id of a meeting, or throws an exception that names the field. */
    public static MeetingId meetingId(String field, String text) {
        return MeetingId.parse(text).orElseThrow(() -> ControlApiException.with(field, GUID));
    }

    /** Reads the id of an attendee, or throws an exception that names the field. */
    public static AttendeeId attendeeId(String field, String text) {
        return AttendeeId.parse(text).orElseThrow(() -> ControlApiException.with(field, GUID));
    }

    /** Checks the number of an account. */
    public static void requireAccount(String field, String text) {
        if (!Tenancy.isAccount(text)) {
            throw ControlApiException.with(field, "12 digits");
        }
    }

    /** Checks the name of a Region, whether AWS has it or not. */
    public static void requireRegion(String field, String text) {
        if (!ControlRegion.isName(text)) {
            throw ControlApiException.with(field, "a Region such as us-east-1");
        }
    }
}
