package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.candidate;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MeetingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendeePageTest {

    private static final int MOST = 7;
    private static final int ENDLESS = 1_000;
    private static final MeetingKey KEY = TestMeetings.freshKey();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "6, 1", "7, 1", "8, 2", "14, 2", "15, 3", "100, 15", "250, 36"})
    void isOneOfAsManyAsAreNeeded(int users, int pages) {
        assertThat(pagesOf(meetingOf(users), UnaryOperator.identity())).hasSize(pages);
    }

    @Test
    void showsEachAttendeeOnceInOrderOfCreation() {
        assertThat(walk(meetingOf(100), UnaryOperator.identity())).isEqualTo(names(0, 100));
    }

    @Test
    void holdsAsManyAsWereAskedForUntilTheLast() {
        assertThat(pagesOf(meetingOf(17), UnaryOperator.identity()))
                .extracting(page -> page.attendees().size())
                .containsExactly(7, 7, 3);
    }

    @Test
    void neitherRepeatsNorSkipsAnybodyWhenShownOnesAreDeletedBetweenPages() {
        assertThat(walk(meetingOf(100), AttendeePageTest::dismissTheFirst)).isEqualTo(names(0, 100));
    }

    @Test
    void skipsOnlyThoseWhoAreGoneWhenTheNextOneIsDeletedBetweenPages() {
        AttendeePage first = AttendeePage.of(meetingOf(20), 0, MOST);
        Meeting after = dismiss(dismiss(meetingOf(20), "user7"), "user8");

        assertThat(namesOf(after(after, first).attendees())).isEqualTo(names(9, 16));
    }

    @Test
    void isEmptyAndTheLastWhenAllTheOthersWereDeleted() {
        AttendeePage first = AttendeePage.of(meetingOf(8), 0, MOST);

        AttendeePage second = after(dismiss(meetingOf(8), "user7"), first);

        assertThat(second).isEqualTo(new AttendeePage(List.of(), null));
    }

    @Test
    void showsThoseWhoCameBetweenPagesAtTheEnd() {
        AttendeePage first = AttendeePage.of(meetingOf(8), 0, MOST);

        AttendeePage second = after(meetingOf(8).admit(candidate("late")), first);

        assertThat(namesOf(second.attendees())).containsExactly("user7", "late");
    }

    @Test
    void showsAUserWhoCameBackAtTheEnd() {
        AttendeePage first = AttendeePage.of(meetingOf(8), 0, MOST);

        AttendeePage second = after(dismiss(meetingOf(8), "user0").admit(candidate("user0")), first);

        assertThat(namesOf(second.attendees())).containsExactly("user7", "user0");
    }

    private static Meeting meetingOf(int users) {
        return TestMeetings.meeting(KEY, NewMeetingBuilder.of("token"))
                .admitUpToCapacity(AttendeeCandidate.of(
                        TestMeetings.users("user", users), TestMeetings.TENANCY, TestMeetings.ids()));
    }

    private static Meeting dismissTheFirst(Meeting meeting) {
        return meeting.withoutAttendee(meeting.attendees().iterator().next().id(), NOW);
    }

    private static Meeting dismiss(Meeting meeting, String name) {
        return meeting.withoutAttendee(AttendeeId.of(meeting.id(), new ExternalUserId(name)), NOW);
    }

    private static AttendeePage after(Meeting meeting, AttendeePage before) {
        NextToken next = Objects.requireNonNull(before.next());
        return AttendeePage.of(meeting, next.ordinalIn(meeting.id()), MOST);
    }

    private static List<String> walk(Meeting meeting, UnaryOperator<Meeting> between) {
        return pagesOf(meeting, between).stream()
                .flatMap(page -> namesOf(page.attendees()).stream())
                .toList();
    }

    private static List<AttendeePage> pagesOf(Meeting meeting, UnaryOperator<Meeting> between) {
        var pages = new ArrayList<AttendeePage>();
        Meeting now = meeting;
        AttendeePage page = AttendeePage.of(now, 0, MOST);
        pages.add(page);
        for (NextToken next = page.next(); next != null && pages.size() < ENDLESS; next = page.next()) {
            now = between.apply(now);
            page = AttendeePage.of(now, next.ordinalIn(now.id()), MOST);
            pages.add(page);
        }
        return pages;
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "user" + i).toList();
    }
}
