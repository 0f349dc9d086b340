package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ATTENDEES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class CapacityTest {

    private final Client client;

    CapacityTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = ATTENDEES,
            what = "attendees of a meeting",
            answer = "MaxCount, else 250",
            evidence = "developer guide, quotas; API reference, AttendeeFeatures")
    @Test
    void is250Attendees() {
        String meeting = client.startMeeting();

        admit(meeting, 0, 100);
        admit(meeting, 100, 200);
        JsonPath last = admit(meeting, 200, 300);

        assertThat(last.<String>getList("Attendees.ExternalUserId")).containsExactlyElementsOf(users(200, 250));
        assertThat(last.<String>getList("Errors.ExternalUserId")).containsExactlyElementsOf(users(250, 300));
        assertThat(last.<String>getList("Errors.ErrorCode")).containsOnly("ResourceLimitExceeded");
        AwsError.assertThat(create(meeting, "late")).isLimitExceeded(full(250));
    }

    @Fidelity(
            value = OURS,
            topic = ATTENDEES,
            what = "full meeting: CreateAttendee",
            answer = "400 `LimitExceededException`")
    @Test
    void isMaxCountWhereThereIsOne() {
        String meeting = startMeetingFor(2);
        client.admit(meeting, "alice");
        client.admit(meeting, "bob");

        AwsError.assertThat(create(meeting, "carol")).isLimitExceeded(full(2));
        assertThat(client.users(meeting)).containsExactly("alice", "bob");
    }

    @Test
    void doesNotConcernUsersWhoAreThereAlready() {
        String meeting = startMeetingFor(1);
        String alice = client.admit(meeting, "alice");

        assertThat(client.admit(meeting, "alice")).isEqualTo(alice);
    }

    @Test
    void isFreedByDeletion() {
        String meeting = startMeetingFor(1);
        String alice = client.admit(meeting, "alice");
        client.delete("/meetings/" + meeting + "/attendees/" + alice);

        client.admit(meeting, "bob");
        AwsError.assertThat(create(meeting, "alice")).isLimitExceeded(full(1));
    }

    @Test
    void isNotExceededWhenManyAskAtOnce() throws Exception {
        String meeting = startMeetingFor(5);
        List<String> users = users(0, 32);
        var next = new AtomicInteger();

        List<Response> responses = AtOnce.call(32, () -> create(meeting, users.get(next.getAndIncrement())));

        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 200)
                .hasSize(5);
        assertThat(client.users(meeting)).hasSize(5);
    }

    private JsonPath admit(String meeting, int from, int to) {
        Body batch = Body.batch(users(from, to).toArray(String[]::new));
        return Client.ok(client.post("/meetings/" + meeting + "/attendees?operation=batch-create", batch));
    }

    private Response create(String meeting, String user) {
        return client.post("/meetings/" + meeting + "/attendees", Body.attendee(user));
    }

    private String startMeetingFor(int maxCount) {
        return client.startMeeting(
                Body.meeting().with("MeetingFeatures", "{'Attendee': {'MaxCount': %d}}".formatted(maxCount)));
    }

    private static List<String> users(int from, int to) {
        return IntStream.range(from, to).mapToObj("user-%d"::formatted).toList();
    }

    private static String full(int capacity) {
        return "The meeting is full: it admits at most " + capacity;
    }
}
