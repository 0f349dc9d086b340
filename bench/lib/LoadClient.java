import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;

/** Does again and again what an app does, what its testers do, and some things wrong; knows which answer is right. */
final class LoadClient implements Runnable {

    private static final long LATEST_END_NANOS = 3_000_000_000L;

    private final Connection connection;
    private final Pace pace;
    private final long deadline;
    private final long lifeNanos;
    private final Tally tally;
    private final Queue<Meeting> past = new ArrayDeque<>();
    private Meeting withAttendees = new Meeting("", "", "", 0);
    private Meeting alone = withAttendees;
    private String token = "";

    private record Meeting(String id, String arn, String attendee, long born) {}

    /** Takes calls per second, when to stop, and after how many seconds the clock ends a meeting. */
    LoadClient(URI server, double rate, long deadline, int life, Tally tally) {
        this.connection = new Connection(server);
        this.pace = new Pace(rate);
        this.deadline = deadline;
        this.lifeNanos = life * 1_000_000_000L;
        this.tally = tally;
    }

    @Override
    public void run() {
        long turn = 0;
        try (connection) {
            for (long due = pace.await(); System.nanoTime() < deadline; due = pace.await()) {
                try {
                    step(turn++);
                } catch (IOException | RuntimeException e) {
                    tally.unexpected(e.toString());
                    turn = 0;
                }
                tally.latencies.add(System.nanoTime() - due);
            }
        } catch (IOException e) {
            tally.unexpected(e.toString());
        }
    }

    private void step(long turn) throws IOException {
        String meeting = "/meetings/" + withAttendees.id;
        switch ((int) (turn % 13)) {
            case 0 ->
                withAttendees = create(
                        "?operation=create-attendees",
                        ",\"Attendees\":[{\"ExternalUserId\":\"alice\"},{\"ExternalUserId\":\"bob\"}]");
            case 1 -> expect(200, "GET", meeting, "");
            case 2 -> expect(200, "POST", meeting + "/attendees", "{\"ExternalUserId\":\"carol\"}");
            case 3 -> presence("joined");
            case 4 -> alone = create("", "");
            case 5 -> repeat();
            case 6 -> expect(200, "GET", meeting + "/attendees", "");
            case 7 -> tag();
            case 8 -> restrict(meeting);
            case 9 -> mistake(turn / 13);
            case 10 -> presence("left");
            case 11 -> remember(turn / 13);
            default -> lookBack();
        }
    }

    private Meeting create(String operation, String more) throws IOException {
        token = UUID.randomUUID().toString();
        tally.created();
        Connection.Answer answer = expect(200, "POST", "/meetings" + operation, request(more));
        return new Meeting(
                answer.member("MeetingId"),
                answer.member("MeetingArn"),
                more.isEmpty() ? "" : answer.member("AttendeeId"),
                System.nanoTime());
    }

    private String request(String more) {
        return "{\"ClientRequestToken\":\"%s\",\"MediaRegion\":\"us-east-1\",\"ExternalMeetingId\":\"soak\"%s}"
                .formatted(token, more);
    }

    /** A token that is known is answered with its meeting. */
    private void repeat() throws IOException {
        String id = expect(200, "POST", "/meetings", request("")).member("MeetingId");
        if (!id.equals(alone.id)) {
            throw new IllegalStateException("Token " + token + " had meeting " + alone.id + " and now has " + id);
        }
    }

    private void presence(String state) throws IOException {
        String attendee = "/_chime/meetings/" + withAttendees.id + "/attendees/" + withAttendees.attendee;
        expect(204, "PUT", attendee + "/presence", "{\"state\":\"" + state + "\"}");
    }

    private void tag() throws IOException {
        String tags = "{\"ResourceARN\":\"%s\",\"Tags\":[{\"Key\":\"soak\",\"Value\":\"yes\"}]}";
        expect(204, "POST", "/tags?operation=tag-resource", tags.formatted(withAttendees.arn));
    }

    private void restrict(String meeting) throws IOException {
        String capabilities = "{\"Capabilities\":{\"Audio\":\"Receive\",\"Video\":\"Receive\",\"Content\":\"None\"}}";
        expect(200, "PUT", meeting + "/attendees/" + withAttendees.attendee + "/capabilities", capabilities);
    }

    private void mistake(long which) throws IOException {
        switch ((int) (which % 4)) {
            case 0 -> expect(400, "POST", "/meetings", "{\"MediaRegion\":");
            case 1 -> expect(400, "POST", "/meetings", "{\"ClientRequestToken\":\"x\",\"MediaRegion\":\"\"}");
            case 2 -> expect(404, "GET", "/meetings/" + UUID.randomUUID(), "");
            default -> expect(404, "GET", "/no/such/path", "");
        }
    }

    /** Every third meeting is deleted; the clock ends the others. */
    private void remember(long which) throws IOException {
        past.add(withAttendees);
        if (which % 3 == 0) {
            expect(204, "DELETE", "/meetings/" + alone.id, "");
        } else {
            expect(200, "GET", "/meetings/" + alone.id, "");
        }
    }

    /** What should have ended by the clock has. */
    private void lookBack() throws IOException {
        Meeting eldest = past.element();
        if (System.nanoTime() - eldest.born < lifeNanos + LATEST_END_NANOS) {
            expect(200, "GET", "/meetings/" + withAttendees.id, "");
        } else {
            expect(404, "GET", "/meetings/" + past.remove().id, "");
        }
    }

    private Connection.Answer expect(int status, String method, String path, String body) throws IOException {
        Connection.Answer answer = connection.call(method, path, body);
        if (answer.status() != status) {
            throw new IllegalStateException(
                    "%s %s %s was answered with %s, not %s".formatted(method, path, body, answer, status));
        }
        return answer;
    }
}
