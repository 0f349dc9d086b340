package io.github.chimelocal.control.meeting;

import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.MeetingLookup;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.PresenceChange;
import io.github.chimelocal.meeting.id.AttendeeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Is told what an attendee does, since nothing can connect by itself yet. */
@RestController
class PresenceController {

    private final MeetingLookup named;
    private final AttendeeService attendees;

    PresenceController(MeetingLookup named, AttendeeService attendees) {
        this.named = named;
        this.attendees = attendees;
    }

    record PresenceRequest(@Nullable String state) {}

    @PutMapping("/_chime/meetings/{meetingId}/attendees/{attendeeId}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String meetingId, @PathVariable String attendeeId, @RequestBody PresenceRequest presence) {
        PresenceChange change = KebabCase.parse("state", presence.state(), PresenceChange.class);
        AttendeeId attendee = MeetingLookup.attendeeId("attendeeId", attendeeId);
        attendees.changePresence(named.meeting(meetingId).key(), attendee, change);
    }
}
