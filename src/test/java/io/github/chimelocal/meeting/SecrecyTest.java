package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.candidate;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the model marks as sensitive does not get into a log with the text of an object. */
class SecrecyTest {

    private static final NewMeetingBuilder TERMS =
            NewMeetingBuilder.of("secret-token").named("secret-name");

    @Test
    void aMeetingTellsItsIdAlone() {
        Meeting meeting = meeting(TERMS);

        assertThat(meeting).hasToString("Meeting[" + meeting.id() + "]");
    }

    @Test
    void theTermsOfAMeetingTellNothing() {
        assertThat(TERMS.build()).hasToString("NewMeeting[***]");
    }

    @Test
    void anInvitationTellsNothing() {
        assertThat(candidate("secret-user")).hasToString("Invitation[***]");
    }
}
