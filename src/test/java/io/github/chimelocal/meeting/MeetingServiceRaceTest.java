package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.TOKENS;
import static io.github.chimelocal.meeting.Samples.DAY;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.namesOf;
import static io.github.chimelocal.meeting.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingServiceRaceTest {

    private static final Terms TERMS = Terms.of("token");

    private final World others = World.create();
    private final Meanwhile store = new Meanwhile(others.repository());
    private final World world = World.around(store, others.clock());

    @Test
    void joinsTheMeetingThatAnotherCallerHasStartedMeanwhile() {
        store.afterLookingForAToken(() -> others.createWith(TERMS, 1));

        Admittance admittance = world.meetings().create(TENANCY, TERMS.build(), List.of(user("ann")));

        assertThat(namesOf(admittance.attendees())).containsExactly("ann");
        assertThat(namesOf(owner().attendees())).containsExactly("user0", "ann");
        assertThat(admittance.meeting()).isEqualTo(owner());
    }

    @Test
    void refusesToJoinAMeetingThatAnotherCallerHasStartedMeanwhileOnOtherTermsWhenThatIsAConflict() {
        World strict = world.under(new MeetingRules(DAY, Duration.ZERO, true, false));
        store.afterLookingForAToken(() -> others.create(TERMS.named("other")));

        assertThatThrownBy(() -> strict.create(TERMS)).isInstanceOf(Conflict.class);
    }

    @Test
    void startsAnotherMeetingWhenTheExistingOneHasEndedMeanwhile() {
        Meeting ended = world.create(TERMS);
        store.afterLookingForAToken(() -> others.meetings().delete(ended.key()));

        Admittance admittance = world.meetings().create(TENANCY, TERMS.build(), List.of(user("ann")));

        assertThat(admittance.meeting().id()).isNotEqualTo(ended.id());
        assertThat(namesOf(owner().attendees())).containsExactly("ann");
    }

    @Test
    void refusesAReplicaWhosePrimaryHasEndedMeanwhile() {
        Meeting primary = world.create(Terms.of("primary"));
        store.afterLookingForAMeeting(() -> others.meetings().delete(primary.key()));

        assertThatThrownBy(() -> world.create(TERMS.replicaOf(primary)))
                .isInstanceOf(BadRequest.class)
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
        World strict = world.under(new MeetingRules(DAY, Duration.ZERO, false, true));
        store.afterLookingForAToken(() -> assertThatThrownBy(() -> strict.create(TERMS))
                .isInstanceOf(Conflict.class)
                .hasMessage("Another request with the same client request token is under way"));

        Meeting meeting = strict.create(TERMS);

        assertThat(strict.create(TERMS)).isEqualTo(meeting);
    }

    @Test
    void takesOtherTokensMeanwhile() {
        World strict = world.under(new MeetingRules(DAY, Duration.ZERO, false, true));
        store.afterLookingForAToken(() -> strict.create(Terms.of("other")));

        strict.create(TERMS);

        assertThat(others.repository().all()).hasSize(2);
    }

    @Test
    void freesATokenWhoseRequestWasRefused() {
        World strict = world.under(new MeetingRules(DAY, Duration.ZERO, false, true));
        assertThatThrownBy(() -> strict.create(TERMS.replicaOf("nobody"))).isInstanceOf(BadRequest.class);

        assertThat(strict.create(TERMS)).isNotNull();
    }

    private Meeting owner() {
        return others.repository()
                .findByToken(TENANCY, TERMS.build().clientRequestToken())
                .orElseThrow();
    }
}
