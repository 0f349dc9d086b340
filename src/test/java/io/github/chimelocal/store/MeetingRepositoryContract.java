package io.github.chimelocal.store;

import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.freshKey;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static io.github.chimelocal.meeting.TestMeetings.tagged;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MutableClock;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every repository promises about meetings while they live. */
abstract class MeetingRepositoryContract {

    private static final NewMeetingBuilder TERMS = NewMeetingBuilder.of("token");
    private static final ClientRequestToken TOKEN = new ClientRequestToken("token");

    private final MeetingRepository meetings = repository(new MutableClock(NOW));

    /** Makes an empty repository with plenty of room. */
    abstract MeetingRepository repository(Clock clock);

    @Test
    void storesTheCandidateWhoseTokenIsFree() {
        Meeting candidate = meeting(TERMS);

        assertThat(meetings.createIfAbsent(candidate)).isEqualTo(candidate);
        assertThat(meetings.find(candidate.key())).contains(candidate);
    }

    @Test
    void returnsTheOwnerOfTheTokenInsteadOfTheCandidate() {
        Meeting owner = meetings.createIfAbsent(meeting(TERMS));

        assertThat(meetings.createIfAbsent(meeting(TERMS.named("other")))).isEqualTo(owner);
    }

    @Test
    void returnsTheOwnerOfTheTokenAsItIsNow() {
        Meeting owner = meetings.createIfAbsent(meeting(TERMS));
        Meeting changed = meetings.change(owner.key(), meeting -> tagged(meeting, "key", "value"));

        assertThat(meetings.createIfAbsent(meeting(TERMS))).isEqualTo(changed);
    }

    @Test
    void doesNotStoreTheCandidateWhoseTokenHasAnOwner() {
        meetings.createIfAbsent(meeting(TERMS));
        Meeting candidate = meeting(TERMS);

        meetings.createIfAbsent(candidate);

        assertThat(meetings.find(candidate.key())).isEmpty();
    }

    @Test
    void forgetsTheTokenOfAMeetingThatWasDeletedThoughItsIdComesAgain() {
        Meeting deleted = meetings.createIfAbsent(meeting(TERMS));
        meetings.delete(deleted.key());

        meetings.createIfAbsent(meeting(deleted.key(), NewMeetingBuilder.of("other")));

        assertThat(meetings.findByToken(TENANCY, TOKEN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void keepsTheTokensOfTenanciesApart(Tenancy other) {
        Meeting mine = meetings.createIfAbsent(meeting(TERMS));
        Meeting theirs = meeting(new MeetingKey(other, freshKey().meetingId()), TERMS);

        assertThat(meetings.createIfAbsent(theirs)).isEqualTo(theirs);
        assertThat(meetings.findByToken(TENANCY, TOKEN)).contains(mine);
        assertThat(meetings.findByToken(other, TOKEN)).contains(theirs);
    }

    @ParameterizedTest
    @MethodSource("otherTenancies")
    void keepsTheMeetingsOfTenanciesApart(Tenancy other) {
        Meeting mine = meetings.createIfAbsent(meeting(TERMS));

        assertThat(meetings.find(new MeetingKey(other, mine.id()))).isEmpty();
    }

    static Stream<Tenancy> otherTenancies() {
        return Stream.of(tenancy("444455556666", "us-east-1"), tenancy("111122223333", "us-west-2"));
    }

    @Test
    void findsTheOwnerOfAToken() {
        Meeting owner = meetings.createIfAbsent(meeting(TERMS));

        assertThat(meetings.findByToken(TENANCY, TOKEN)).contains(owner);
    }

    @Test
    void findsNoOwnerOfAnUnusedToken() {
        meetings.createIfAbsent(meeting(TERMS));

        assertThat(meetings.findByToken(TENANCY, new ClientRequestToken("other")))
                .isEmpty();
    }

    @Test
    void findsNoMeetingThatNeverWas() {
        assertThat(meetings.find(freshKey())).isEmpty();
    }

    @Test
    void refusesToReturnAMeetingThatIsRequiredAndNotThere() {
        MeetingKey unknown = freshKey();

        assertThatThrownBy(() -> meetings.require(unknown))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Meeting <%s> not found", unknown.meetingId());
    }

    @Test
    void keepsAndReturnsAChangedMeeting() {
        Meeting before = meetings.createIfAbsent(meeting(TERMS));
        Meeting after = tagged(before, "key", "value");

        assertThat(meetings.update(before.key(), meeting -> tagged(meeting, "key", "value")))
                .contains(after);
        assertThat(meetings.find(before.key())).contains(after);
        assertThat(meetings.findByToken(TENANCY, TOKEN)).contains(after);
    }

    @Test
    void changesNoOtherMeeting() {
        Meeting changed = meetings.createIfAbsent(meeting(TERMS));
        Meeting other = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("other")));

        meetings.change(changed.key(), meeting -> tagged(meeting, "key", "value"));

        assertThat(meetings.find(other.key())).contains(other);
    }

    @Test
    void leavesAMeetingAsItWasWhenTheChangeIsRefused() {
        Meeting before = meetings.createIfAbsent(meeting(TERMS));

        assertThatThrownBy(() -> meetings.update(before.key(), meeting -> {
                    tagged(meeting, "key", "value");
                    throw BadRequestException.unknownPrimary("refused");
                }))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("refused");

        assertThat(meetings.find(before.key())).contains(before);
    }

    @Test
    void changesNoMeetingThatNeverWas() {
        assertThat(meetings.update(freshKey(), meeting -> tagged(meeting, "key", "value")))
                .isEmpty();
    }

    @Test
    void refusesToChangeAMeetingThatIsRequiredAndNotThere() {
        assertThatThrownBy(() -> meetings.change(freshKey(), meeting -> meeting))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void returnsADeletedMeetingAsItLastWas() {
        Meeting before = meetings.createIfAbsent(meeting(TERMS));
        Meeting last = meetings.change(before.key(), meeting -> tagged(meeting, "key", "value"));

        assertThat(meetings.delete(before.key())).containsExactly(last);
    }

    @Test
    void forgetsADeletedMeeting() {
        Meeting deleted = meetings.createIfAbsent(meeting(TERMS));

        meetings.delete(deleted.key());

        assertThat(meetings.find(deleted.key())).isEmpty();
        assertThat(meetings.findByToken(TENANCY, TOKEN)).isEmpty();
        assertThat(meetings.update(deleted.key(), meeting -> meeting)).isEmpty();
    }

    @Test
    void deletesAMeetingOnlyOnce() {
        Meeting deleted = meetings.createIfAbsent(meeting(TERMS));
        meetings.delete(deleted.key());

        assertThat(meetings.delete(deleted.key())).isEmpty();
    }

    @Test
    void deletesNoOtherMeeting() {
        Meeting deleted = meetings.createIfAbsent(meeting(TERMS));
        Meeting other = meetings.createIfAbsent(meeting(NewMeetingBuilder.of("other")));

        meetings.delete(deleted.key());

        assertThat(meetings.find(other.key())).contains(other);
        assertThat(meetings.findByToken(TENANCY, new ClientRequestToken("other")))
                .contains(other);
    }

    @Test
    void givesTheTokenOfADeletedMeetingToTheNext() {
        meetings.delete(meetings.createIfAbsent(meeting(TERMS)).key());
        Meeting next = meeting(TERMS);

        assertThat(meetings.createIfAbsent(next)).isEqualTo(next);
        assertThat(meetings.findByToken(TENANCY, TOKEN)).contains(next);
    }

    @Test
    void forgetsTheMeetingsOfATenancyAndTheirTokens() {
        Meeting mine = meetings.createIfAbsent(meeting(TERMS));
        var elsewhere =
                new MeetingKey(tenancy("444455556666", "us-east-1"), freshKey().meetingId());
        Meeting theirs = meetings.createIfAbsent(meeting(elsewhere, TERMS));

        assertThat(meetings.deleteAll(TENANCY::equals)).isEqualTo(1);

        assertThat(meetings.find(mine.key())).isEmpty();
        assertThat(meetings.findByToken(TENANCY, TOKEN)).isEmpty();
        assertThat(meetings.all()).containsExactly(theirs);
    }

    @Test
    void letsOthersInAfterItHasForgotten() {
        meetings.deleteAll(TENANCY::equals);

        assertThat(CompletableFuture.supplyAsync(() -> meetings.createIfAbsent(meeting(TERMS))))
                .succeedsWithin(Duration.ofSeconds(10));
    }
}
