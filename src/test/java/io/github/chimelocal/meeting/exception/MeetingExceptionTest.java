package io.github.chimelocal.meeting.exception;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MeetingId;
import org.junit.jupiter.api.Test;

class MeetingExceptionTest {

    private static final MeetingId MEETING = new MeetingId("24b2a154-caf1-4a7b-8f7b-5f710a142713");

    @Test
    void carriesNoStackTrace() {
        assertThat(NotFoundException.meeting(MEETING).getStackTrace()).isEmpty();
    }

    @Test
    void namesAMissingMeetingAsAwsDoes() {
        assertThat(NotFoundException.meeting(MEETING))
                .hasMessage("Meeting <24b2a154-caf1-4a7b-8f7b-5f710a142713> not found");
    }

    @Test
    void namesAMissingAttendeeInTheSameWay() {
        assertThat(NotFoundException.attendee(new AttendeeId("e1ef1bf5-12b2-8159-575e-6b0dfd6f5c7f")))
                .hasMessage("Attendee <e1ef1bf5-12b2-8159-575e-6b0dfd6f5c7f> not found");
    }

    @Test
    void namesARegionWithoutAnEndpointAndTheSettingThatForbidsIt() {
        assertThat(ForbiddenException.region(new ControlRegion("eu-west-1")))
                .hasMessageContaining("eu-west-1")
                .hasMessageContaining("chime.regions.strict");
    }
}
