package io.github.chimelocal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.call.ApiCall;
import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.history.Subscription;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestJournalTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Tenancy TENANCY = new Tenancy("111111111111", new ControlRegion("us-east-1"));

    private final RequestJournal journal = new RequestJournal(3, Clock.fixed(NOW, ZoneOffset.UTC), () -> 7);

    @Test
    void remembersTheLastCallsOnly() {
        add("A", "B", "C", "D");

        assertThat(journal.find(JournalFilter.ALL))
                .extracting(entry -> entry.call().operation())
                .containsExactly("B", "C", "D");
        assertThat(journal.find(JournalFilter.ALL))
                .extracting(JournalEntry::sequence)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void remembersNothingWhenItHasNoRoom() {
        var none = new RequestJournal(0, Clock.fixed(NOW, ZoneOffset.UTC), () -> 7);
        none.add(call("A", RequestSubject.NONE), new RecordedRequest("GET", "/", null), outcome(200, null));

        assertThat(none.find(JournalFilter.ALL)).isEmpty();
    }

    @Test
    void goesByTheServicesClock() {
        add("A");

        assertThat(journal.find(JournalFilter.ALL)).extracting(JournalEntry::at).containsExactly(NOW);
        assertThat(journal.find(JournalFilter.ALL))
                .extracting(JournalEntry::globalSequence)
                .containsExactly(7L);
    }

    @Test
    void goesOnCountingAfterItForgot() {
        add("A", "B");
        assertThat(journal.deleteIf(entry -> true)).isEqualTo(2);
        add("C");

        assertThat(journal.find(JournalFilter.ALL))
                .extracting(JournalEntry::sequence)
                .containsExactly(3L);
    }

    @Test
    void forgetsWhatItIsToldToForget() {
        add("A", "B", "A");

        assertThat(journal.deleteIf(entry -> "A".equals(entry.call().operation())))
                .isEqualTo(2);
        assertThat(journal.count(JournalFilter.ALL)).isEqualTo(1);
    }

    @Test
    void showsTheLastWithinALimitAndTheFirstSinceOne() {
        add("A", "B", "C");

        assertThat(operations(new JournalFilter(ApiCallFilter.ALL, null, null, null, 2)))
                .containsExactly("B", "C");
        assertThat(operations(new JournalFilter(ApiCallFilter.ALL, null, null, 0L, 2)))
                .containsExactly("A", "B");
        assertThat(operations(new JournalFilter(ApiCallFilter.ALL, null, null, 2L, null)))
                .containsExactly("C");
        assertThat(operations(new JournalFilter(ApiCallFilter.ALL, null, null, null, 0)))
                .isEmpty();
    }

    @Test
    void findsByStatusAndError() {
        journal.add(call("A", RequestSubject.NONE), new RecordedRequest("GET", "/", null), outcome(200, null));
        journal.add(
                call("B", RequestSubject.NONE),
                new RecordedRequest("GET", "/", null),
                outcome(404, "NotFoundException"));

        assertThat(operations(new JournalFilter(ApiCallFilter.ALL, 200, null, null, null)))
                .containsExactly("A");
        assertThat(operations(new JournalFilter(ApiCallFilter.ALL, null, "NotFoundException", null, null)))
                .containsExactly("B");
    }

    @Test
    void findsACallAboutSeveralUsersByEachOfThem() {
        var users = RequestSubject.ofUsers(Stream.of("ann", "bob"));
        journal.add(call("A", users), new RecordedRequest("GET", "/", null), outcome(200, null));

        assertThat(operations(byUser("ann"))).containsExactly("A");
        assertThat(operations(byUser("bob"))).containsExactly("A");
        assertThat(operations(byUser("cyd"))).isEmpty();
    }

    @Test
    void findsAMeetingInAnyLetterCase() {
        journal.add(
                call("A", RequestSubject.ofMeeting("ABC", "room")),
                new RecordedRequest("GET", "/", null),
                outcome(200, null));

        var filter = new ApiCallFilter(null, null, null, "aBc", "room", null);
        assertThat(operations(new JournalFilter(filter, null, null, null, null)))
                .containsExactly("A");
    }

    @Test
    void keepsCallsOfTenanciesApart() {
        add("A");

        var filter = new ApiCallFilter(null, "111111111111", "eu-west-2", null, null, null);
        assertThat(operations(new JournalFilter(filter, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void keepsLittleOfLongText() {
        String text = "x".repeat(100_000);
        RequestSubject subject = RequestSubject.ofMeeting(text, text).and(RequestSubject.ofUsers(Stream.of(text)));
        var outcome = new RecordedResponse(400, null, text, null, 0, "id", null);

        assertThat(subject.meeting()).hasSizeLessThan(2_000);
        assertThat(subject.externalMeetingId()).hasSizeLessThan(2_000);
        assertThat(subject.externalUserIds().get(0)).hasSizeLessThan(2_000);
        assertThat(new RecordedRequest(text, text, null).path()).hasSizeLessThan(2_000);
        assertThat(outcome.message()).hasSizeLessThan(2_000);
    }

    @Test
    void tellsWhoeverListens() {
        var heard = new ArrayList<Long>();
        Subscription subscription = journal.onAdd(entry -> heard.add(entry.sequence()));
        add("A", "B");
        subscription.close();
        add("C");

        assertThat(heard).containsExactly(1L, 2L);
    }

    private void add(String... operations) {
        for (String operation : operations) {
            journal.add(
                    call(operation, RequestSubject.NONE), new RecordedRequest("GET", "/", null), outcome(200, null));
        }
    }

    private List<String> operations(JournalFilter filter) {
        return journal.find(filter).stream()
                .map(entry -> String.valueOf(entry.call().operation()))
                .toList();
    }

    private static JournalFilter byUser(String user) {
        return new JournalFilter(new ApiCallFilter(null, null, null, null, null, user), null, null, null, null);
    }

    private static ApiCall call(String operation, RequestSubject subject) {
        return new ApiCall(operation, TENANCY, subject);
    }

    private static RecordedResponse outcome(int status, @Nullable String error) {
        return new RecordedResponse(status, error, null, null, 0, "id", null);
    }
}
