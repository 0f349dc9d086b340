package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.TOKENS;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.ConflictException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingServiceRaceTest {

    private static final NewMeetingBuilder TERMS = NewMeetingBuilder.of("token");

    private final MeetingServices others = MeetingServices.create();
    private final InterruptedRepository store = new InterruptedRepository(others.repository());
    private final MeetingServices services = MeetingServices.around(store, others.clock());

    @Test
    void joinsTheMeetingThatAnotherCallerHasStartedMeanwhile() {
        store.afterLookingForAToken(() -> others.createWith(TERMS, 1));

        AdmissionResult result = services.meetings().create(TENANCY, TERMS.build(), List.of(user("ann")));

        assertThat(namesOf(result.attendees())).containsExactly("ann");
        assertThat(namesOf(owner().attendees())).containsExactly("user0", "ann");
        assertThat(result.meeting()).isEqualTo(owner());
    }

    @Test
    void refusesToJoinAMeetingThatAnotherCallerHasStartedMeanwhileOnOtherTermsWhenThatIsAConflict() {
        MeetingServices strict = services.under(new MeetingPolicy(DAY, Duration.ZERO, true, false));
        store.afterLookingForAToken(() -> others.create(TERMS.named("other")));

        assertThatThrownBy(() -> strict.create(TERMS)).isInstanceOf(ConflictException.class);
    }

    @Test
    void startsAnotherMeetingWhenTheExistingOneHasEndedMeanwhile() {
        Meeting ended = services.create(TERMS);
        store.afterLookingForAToken(() -> others.meetings().delete(ended.key()));

        AdmissionResult result = services.meetings().create(TENANCY, TERMS.build(), List.of(user("ann")));

        assertThat(result.meeting().id()).isNotEqualTo(ended.id());
        assertThat(namesOf(owner().attendees())).containsExactly("ann");
    }

    @Test
    void refusesAReplicaWhosePrimaryHasEndedMeanwhile() {
        Meeting primary = services.create(NewMeetingBuilder.of("primary"));
        store.afterLookingForAMeeting(() -> others.meetings().delete(primary.key()));

        assertThatThrownBy(() -> services.create(TERMS.replicaOf(primary)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Primary meeting <%s> not found", primary.id());
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = TOKENS,
            what =
                    "client request token in two requests at the same time, with `chime.idempotency.concurrent=conflict`",
            answer = "409 `ConflictException` for the second one",
            evidence = "API reference, ConflictException")
    @Test
    void refusesATokenThatIsInUseAtThisMomentWhenThatIsAConflict() {
        MeetingServices strict = services.under(new MeetingPolicy(DAY, Duration.ZERO, false, true));
        store.afterLookingForAToken(() -> assertThatThrownBy(() -> strict.create(TERMS))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Another request with the same client request token is under way"));

        Meeting meeting = strict.create(TERMS);

        assertThat(strict.create(TERMS)).isEqualTo(meeting);
    }

    @Test
    void takesOtherTokensMeanwhile() {
        MeetingServices strict = services.under(new MeetingPolicy(DAY, Duration.ZERO, false, true));
        store.afterLookingForAToken(() -> strict.create(NewMeetingBuilder.of("other")));

        strict.create(TERMS);

        assertThat(others.repository().all()).hasSize(2);
    }

    @Test
    void freesATokenWhoseRequestWasRefused() {
        MeetingServices strict = services.under(new MeetingPolicy(DAY, Duration.ZERO, false, true));
        assertThatThrownBy(() -> strict.create(TERMS.replicaOf("nobody"))).isInstanceOf(BadRequestException.class);

        assertThat(strict.create(TERMS)).isNotNull();
    }

    private Meeting owner() {
        return others.repository()
                .findByToken(TENANCY, TERMS.build().clientRequestToken())
                .orElseThrow();
    }
}
