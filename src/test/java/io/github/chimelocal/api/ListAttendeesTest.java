package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.MODEL;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ATTENDEES;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class ListAttendeesTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    private static final String FOREIGN = "NextToken is not one that ListAttendees returned for this meeting";

    private final Client client;
    private final String meeting;

    ListAttendeesTest(@LocalServerPort int port) {
        this.client = Client.of(port);
        this.meeting = client.startMeeting();
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "Attendees without a value", answer = "`[]`")
    @Test
    void answersWithAnEmptyListForAnEmptyMeeting() {
        assertThat(Client.ok(list("")).getMap("$")).isEqualTo(Map.of("Attendees", List.of()));
    }

    @Test
    void showsAttendeesAsTheyWereCreated() {
        Object alice = Client.ok(client.post("/meetings/" + meeting + "/attendees", Body.attendee("alice")))
                .getMap("Attendee");

        assertThat(Client.ok(list("")).getList("Attendees")).isEqualTo(List.of(alice));
    }

    @Fidelity(value = OURS, topic = ATTENDEES, what = "ListAttendees: page by default", answer = "100")
    @Test
    void showsAHundredOnAPageThatIsNotAskedToBeSmaller() {
        admit(150);

        JsonPath first = Client.ok(list(""));
        JsonPath last = Client.ok(list("?next-token=" + first.getString("NextToken")));

        assertThat(users(first)).isEqualTo(names(0, 100));
        assertThat(users(last)).isEqualTo(names(100, 150));
        assertThat(last.getMap("$")).containsOnlyKeys("Attendees");
    }

    @Test
    void hasNoNextPageWhenTheLastAttendeeIsTheLastOfThePage() {
        admit(100);

        assertThat(Client.ok(list("?max-results=100")).getMap("$")).containsOnlyKeys("Attendees");
        assertThat(Client.ok(list("?max-results=99")).getMap("$")).containsOnlyKeys("Attendees", "NextToken");
    }

    @Fidelity(value = OURS, topic = ATTENDEES, what = "ListAttendees: order", answer = "that of creation")
    @Test
    void showsEachOf250OnceInOrderOfCreationOnPagesOfSeven() {
        admit(250);

        List<List<String>> pages = pages(7, page -> {});

        assertThat(pages).hasSize(36);
        assertThat(pages.subList(0, 35)).allSatisfy(page -> assertThat(page).hasSize(7));
        assertThat(pages.stream().flatMap(List::stream).toList()).isEqualTo(names(0, 250));
    }

    @Fidelity(
            value = OURS,
            topic = ATTENDEES,
            what = "ListAttendees: NextToken",
            answer = "stable while others come and go")
    @Test
    void losesAndRepeatsNobodyWhileOthersAreDeletedBetweenPages() {
        List<String> ids = admit(70);
        var deleted = new ArrayList<String>();

        List<List<String>> pages = pages(7, page -> {
            int seen = 7 * page;
            for (int victim : new int[] {seen - 3, seen + 6 + page, seen}) {
                if (victim < 70 && !deleted.contains(name(victim))) {
                    deleted.add(name(victim));
                    Client.gone(client.delete("/meetings/" + meeting + "/attendees/" + ids.get(victim)));
                }
            }
        });

        List<String> shown = pages.stream().flatMap(List::stream).toList();
        assertThat(shown).doesNotHaveDuplicates().isSubsetOf(names(0, 70));
        assertThat(shown)
                .isEqualTo(names(0, 70).stream().filter(shown::contains).toList());
        assertThat(shown).containsAll(client.users(meeting));
    }

    @Test
    void showsThoseWhoComeBetweenPagesAtTheEnd() {
        admit(3);
        String next = Client.ok(list("?max-results=2")).getString("NextToken");
        client.admit(meeting, "late");

        assertThat(users(Client.ok(list("?next-token=" + next)))).containsExactly(name(2), "late");
    }

    @Test
    void putsAUserWhoComesBackAtTheEnd() {
        List<String> ids = admit(3);
        client.delete("/meetings/" + meeting + "/attendees/" + ids.get(0));
        client.admit(meeting, name(0));

        assertThat(client.users(meeting)).containsExactly(name(1), name(2), name(0));
    }

    @Test
    void endsWithAnEmptyPageWhenAllTheRestWasDeleted() {
        List<String> ids = admit(3);
        String next = Client.ok(list("?max-results=2")).getString("NextToken");
        client.delete("/meetings/" + meeting + "/attendees/" + ids.get(2));

        assertThat(Client.ok(list("?next-token=" + next)).getMap("$")).isEqualTo(Map.of("Attendees", List.of()));
    }

    @Test
    void takesTheSameTokenTwice() {
        admit(5);
        String next = Client.ok(list("?max-results=2")).getString("NextToken");

        assertThat(users(Client.ok(list("?next-token=" + next + "&max-results=2"))))
                .isEqualTo(users(Client.ok(list("?max-results=2&next-token=" + next))))
                .isEqualTo(names(2, 4));
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "query: `next-token=`", answer = "absent")
    @ParameterizedTest
    @ValueSource(strings = {"?next-token=", "?next-token", "?next-token=&max-results=100"})
    void takesAnEmptyTokenForNone(String query) {
        admit(1);

        assertThat(users(Client.ok(list(query)))).isEqualTo(names(0, 1));
    }

    @Fidelity(
            value = OURS,
            topic = ATTENDEES,
            what = "ListAttendees: NextToken that it did not make",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"abc", "MA", "0", "%00", "a%2Bb%2F%3D%26c", "%F0%9F%98%80", "MC4wMDAwMDAwMDAwMDAwMDAw"})
    void refusesATokenThatItDidNotMake(String token) {
        AwsError.assertThat(list("?next-token=" + token)).isBadRequest(FOREIGN);
    }

    @Test
    void refusesATokenOfAnotherMeeting() {
        admit(2);
        String next = Client.ok(list("?max-results=1")).getString("NextToken");

        AwsError.assertThat(client.get("/meetings/" + client.startMeeting() + "/attendees?next-token=" + next))
                .isBadRequest(FOREIGN);
    }

    @Test
    void refusesATokenThatIsTooLong() {
        AwsError.assertThat(list("?next-token=" + "a".repeat(4097)))
                .isInvalid(AwsError.at("nextToken", AwsError.atMost(4096)));
    }

    @Fidelity(value = MODEL, topic = ATTENDEES, what = "ListAttendees: longest page", answer = "100")
    @ParameterizedTest
    @CsvSource({
        "0,    Member must have value greater than or equal to 1",
        "-1,   Member must have value greater than or equal to 1",
        "101,  Member must have value less than or equal to 100",
        "9999, Member must have value less than or equal to 100"
    })
    void refusesPagesOfNoneAndOfMoreThanAHundred(String maxResults, String complaint) {
        AwsError.assertThat(list("?max-results=" + maxResults)).isInvalid(AwsError.at("maxResults", complaint));
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "query: `max-results`", answer = "a decimal integer")
    @ParameterizedTest
    @ValueSource(strings = {"abc", "0x10", "%205", "5%20", "5.0", "+5", "1e1", "true", "%D9%A5"})
    void refusesPageSizesThatAreNoIntegers(String maxResults) {
        AwsError.assertThat(list("?max-results=" + maxResults))
                .isBadRequest("Value at 'maxResults' must be an integer");
    }

    @Test
    void needsAMeetingThatExists() {
        AwsError.assertThat(client.get("/meetings/" + NOBODY + "/attendees")).isNoSuchMeeting(NOBODY);
        AwsError.assertThat(client.get("/meetings/" + NOBODY + "/attendees?next-token=abc"))
                .isNoSuchMeeting(NOBODY);
    }

    /** Reads page after page, and tells after each but the last how many there were. */
    private List<List<String>> pages(int size, IntConsumer between) {
        var pages = new ArrayList<List<String>>();
        String next = "";
        while (next != null) {
            JsonPath page = Client.ok(list("?max-results=" + size + "&next-token=" + next));
            pages.add(users(page));
            next = page.getString("NextToken");
            if (next != null) {
                between.accept(pages.size());
            }
        }
        return pages;
    }

    private Response list(String query) {
        return client.get("/meetings/" + meeting + "/attendees" + query);
    }

    /** Returns the ids in order of creation. */
    private List<String> admit(int count) {
        var ids = new ArrayList<String>();
        for (int from = 0; from < count; from += 100) {
            Body batch = Body.batch(names(from, Math.min(count, from + 100)).toArray(String[]::new));
            ids.addAll(Client.ok(client.post("/meetings/" + meeting + "/attendees?operation=batch-create", batch))
                    .getList("Attendees.AttendeeId"));
        }
        return ids;
    }

    private static List<String> users(JsonPath page) {
        return page.getList("Attendees.ExternalUserId");
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(ListAttendeesTest::name).toList();
    }

    private static String name(int number) {
        return "user-" + number;
    }
}
