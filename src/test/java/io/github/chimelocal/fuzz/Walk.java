package io.github.chimelocal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.sdk.SdkKind;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;

/** A meeting from its beginning to its end, as an SDK sees it. */
final class Walk {

    private static final int USERS = 103;

    private Walk() {}

    static void succeeds(int port) {
        try (ChimeSdkMeetingsClient client = SdkKind.SYNC.connect(port, Accounts.fresh(), "eu-central-1")) {
            String meeting = client.createMeeting(create -> create.clientRequestToken("walk")
                            .mediaRegion("eu-central-1")
                            .externalMeetingId("walk"))
                    .meeting()
                    .meetingId();
            for (int user = 0; user < USERS; user++) {
                String id = "user" + user;
                client.createAttendee(admit -> admit.meetingId(meeting).externalUserId(id));
            }
            assertThat(client.listAttendeesPaginator(list -> list.meetingId(meeting)).stream()
                            .flatMap(page -> page.attendees().stream())
                            .map(Attendee::externalUserId))
                    .hasSize(USERS)
                    .startsWith("user0")
                    .endsWith("user" + (USERS - 1));
            client.deleteMeeting(delete -> delete.meetingId(meeting));
            assertThatThrownBy(() -> client.getMeeting(get -> get.meetingId(meeting)))
                    .isInstanceOf(NotFoundException.class);
        }
    }
}
