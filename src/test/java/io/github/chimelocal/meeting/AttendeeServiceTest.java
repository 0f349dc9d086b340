package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.AUDIO_ONLY;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.EVERYTHING;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MeetingKey;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttendeeServiceTest {

    private static final AttendeeId NOBODY = new AttendeeId("00000000-0000-0000-0000-000000000000");

    private final MeetingServices services = MeetingServices.create();
    private final AttendeeService attendees = services.attendees();
    private final MeetingKey key = services.create(NewMeetingBuilder.of("token").offering(TestMeetings.roomFor(3)))
            .key();
    private final MeetingKey withoutVideo = services.create(
                    NewMeetingBuilder.of("other").offering(TestMeetings.NO_VIDEO))
            .key();

    @Test
    void admitsAUser() {
        Attendee created = attendees.create(key, user("ann", AUDIO_ONLY));

        assertThat(created.externalUserId()).isEqualTo(new ExternalUserId("ann"));
        assertThat(created.capabilities()).isEqualTo(AUDIO_ONLY);
        assertThat(attendees.get(key, created.id())).isEqualTo(created);
    }

    @Test
    void givesEachUserATokenOfTheAttendeeIdAndAFreshUuid() {
        Attendee created = attendees.create(key, user("ann"));
        String decoded =
                new String(Base64.getUrlDecoder().decode(created.joinToken().value()), US_ASCII);

        assertThat(decoded)
                .startsWith(created.id().value() + ":")
                .matches(".{36}:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void givesNoTwoUsersTheSameSecret() {
        assertThat(attendees.create(key, user("ann")).secret())
                .isNotEqualTo(attendees.create(key, user("bob")).secret());
    }

    @Test
    void returnsTheAttendeeThatAUserAlreadyIs() {
        Attendee first = attendees.create(key, user("ann"));

        assertThat(attendees.create(key, user("ann", AUDIO_ONLY))).isEqualTo(first);
    }

    @Test
    void givesADeletedUserTheSameIdAndAnotherToken() {
        Attendee first = attendees.create(key, user("ann"));
        attendees.delete(key, first.id());

        Attendee second = attendees.create(key, user("ann"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.joinToken()).isNotEqualTo(first.joinToken());
    }

    @Test
    void refusesAUserTooMany() {
        attendees.createBatch(key, TestMeetings.users("user", 3));

        assertThatThrownBy(() -> attendees.create(key, user("ann"))).isInstanceOf(LimitExceededException.class);
        assertThat(namesOf(attendees.list(key, null, 100).attendees())).containsExactly("user0", "user1", "user2");
    }

    @Test
    void changesNothingWhenItRefusesCapabilities() {
        Meeting before = services.meetings().get(withoutVideo);

        assertThatThrownBy(() -> attendees.create(withoutVideo, user("ann", EVERYTHING)))
                .isInstanceOf(BadRequestException.class);

        assertThat(services.meetings().get(withoutVideo)).isEqualTo(before);
    }

    @Test
    void admitsThoseOfABatchWhoFit() {
        attendees.create(key, user("zoe"));

        AdmissionResult result = attendees.createBatch(key, TestMeetings.users("user", 4));

        assertThat(namesOf(result.attendees())).containsExactly("user0", "user1");
        assertThat(result.rejected()).containsExactly(new ExternalUserId("user2"), new ExternalUserId("user3"));
        assertThat(result.rejectionReason()).isEqualTo("The meeting is full: it admits at most 3");
    }

    @Test
    void returnsThoseOfABatchInItsOrderWhetherTheyAreNewOrNot() {
        Attendee zoe = attendees.create(key, user("zoe"));

        AdmissionResult result = attendees.createBatch(key, List.of(user("ann"), user("zoe"), user("bob")));

        assertThat(namesOf(result.attendees())).containsExactly("ann", "zoe", "bob");
        assertThat(result.attendees().get(1)).isEqualTo(zoe);
    }

    @Test
    void returnsTheSameAttendeeTwiceToABatchThatNamesAUserTwice() {
        AdmissionResult result = attendees.createBatch(key, List.of(user("ann", AUDIO_ONLY), user("ann")));

        assertThat(result.attendees()).hasSize(2).containsOnly(attendees.create(key, user("ann")));
        assertThat(result.rejected()).isEmpty();
    }

    @Test
    void admitsNobodyOfABatchInWhichOneAsksForWhatIsForbidden() {
        Meeting before = services.meetings().get(withoutVideo);

        assertThatThrownBy(() -> attendees.createBatch(withoutVideo, List.of(user("ann"), user("bob", EVERYTHING))))
                .isInstanceOf(BadRequestException.class);

        assertThat(services.meetings().get(withoutVideo)).isEqualTo(before);
    }

    @Test
    void findsAnAttendeeInAnyLetterCase() {
        Attendee ann = attendees.create(key, user("ann"));

        assertThat(attendees.get(key, new AttendeeId(ann.id().value().toUpperCase(Locale.ROOT))))
                .isEqualTo(ann);
    }

    @Test
    void findsNoAttendeeOfAnotherMeeting() {
        Attendee elsewhere = attendees.create(withoutVideo, user("ann"));

        assertThatThrownBy(() -> attendees.get(key, elsewhere.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsPageByPage() {
        attendees.createBatch(key, TestMeetings.users("user", 3));

        AttendeePage first = attendees.list(key, null, 2);
        AttendeePage second = attendees.list(key, Objects.requireNonNull(first.next()), 2);

        assertThat(namesOf(first.attendees())).containsExactly("user0", "user1");
        assertThat(namesOf(second.attendees())).containsExactly("user2");
        assertThat(second.next()).isNull();
    }

    @Test
    void refusesTheNextTokenOfAnotherMeeting() {
        NextToken foreign = NextToken.at(withoutVideo.meetingId(), 0);

        assertThatThrownBy(() -> attendees.list(key, foreign, 2)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void deletesAnAttendee() {
        Attendee ann = attendees.create(key, user("ann"));

        attendees.delete(key, ann.id());

        assertThatThrownBy(() -> attendees.get(key, ann.id()))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Attendee <%s> not found", ann.id());
    }

    @Test
    void deletesAnAttendeeOnlyOnce() {
        Attendee ann = attendees.create(key, user("ann"));
        attendees.delete(key, ann.id());

        assertThatThrownBy(() -> attendees.delete(key, ann.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void updatesTheCapabilitiesOfOne() {
        Attendee ann = attendees.create(key, user("ann"));
        Attendee bob = attendees.create(key, user("bob"));

        Attendee updated = attendees.updateCapabilities(key, ann.id(), AUDIO_ONLY);

        assertThat(updated).isEqualTo(ann.with(AUDIO_ONLY));
        assertThat(attendees.list(key, null, 100).attendees()).containsExactly(updated, bob);
    }

    @Test
    void updatesTheCapabilitiesOfAllButTheExcluded() {
        Attendee ann = attendees.create(key, user("ann"));
        Attendee bob = attendees.create(key, user("bob"));

        attendees.updateCapabilitiesExcept(key, List.of(ann.id(), NOBODY), AUDIO_ONLY);

        assertThat(attendees.list(key, null, 100).attendees()).containsExactly(ann, bob.with(AUDIO_ONLY));
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingThatHasEnded(BiConsumer<AttendeeService, MeetingKey> operation) {
        services.pass(DAY);

        assertThatThrownBy(() -> operation.accept(attendees, key))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Meeting <%s> not found", key.meetingId());
    }

    static Stream<BiConsumer<AttendeeService, MeetingKey>> everyOperation() {
        return Stream.of(
                (service, key) -> service.create(key, user("ann")),
                (service, key) -> service.createBatch(key, TestMeetings.users("user", 1)),
                (service, key) -> service.get(key, NOBODY),
                (service, key) -> service.list(key, null, 1),
                (service, key) -> service.delete(key, NOBODY),
                (service, key) -> service.updateCapabilities(key, NOBODY, AUDIO_ONLY),
                (service, key) -> service.updateCapabilitiesExcept(key, List.of(NOBODY), AUDIO_ONLY));
    }
}
