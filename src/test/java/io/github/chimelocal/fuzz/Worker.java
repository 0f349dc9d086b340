package io.github.chimelocal.fuzz;

import io.github.chimelocal.model.WireCall;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends requests over one connection after another, and leaves no meeting behind. */
final class Worker implements AutoCloseable {

    private static final int CALLS_PER_SCENE = 25;
    private static final Pattern ARN =
            Pattern.compile("arn:[a-z-]+:chime:([^:\"]*):([0-9]{12}):meeting/([0-9a-f-]{36})");
    private static final Pattern ATTENDEE = Pattern.compile("\"AttendeeId\":\"([^\"]+)\"");

    private final long seed;
    private final int port;
    private final String account;
    private final RequestMaker maker;
    private final Tally tally;
    private @Nullable Wire wire;
    private @Nullable Scene scene;
    private int callsLeft;
    private int scenes;

    Worker(long seed, int port, String account, RequestMaker maker, Tally tally) {
        this.seed = seed;
        this.port = port;
        this.account = account;
        this.maker = maker;
        this.tally = tally;
    }

    void send(long number) {
        try {
            FuzzRequest request = maker.make(number, scene());
            long start = System.nanoTime();
            send(request);
            tally.sent(request, System.nanoTime() - start);
        } catch (IOException setUp) {
            tally.failed("Nothing could be set up for number %d: %s".formatted(number, setUp));
            disconnect();
        }
    }

    private void send(FuzzRequest request) {
        try {
            List<RawAnswer> answers = request.isHttp()
                    ? List.of(wire().exchange(request.bytes(), request.expectsNoBody()))
                    : exchangeAnything(request.bytes());
            answers.forEach(answer -> judge(request, answer));
            if (answers.isEmpty()) {
                tally.answered("closed");
            }
        } catch (IOException | RuntimeException noAnswer) {
            if (request.isHttp() || noAnswer instanceof SocketTimeoutException) {
                fail(request, "no answer: " + noAnswer);
            } else {
                tally.answered("reset");
            }
            disconnect();
        }
    }

    private List<RawAnswer> exchangeAnything(byte[] bytes) throws IOException {
        try (var ownWire = new Wire(port)) {
            return ownWire.exchangeAnything(bytes);
        }
    }

    private void judge(FuzzRequest request, RawAnswer answer) {
        tally.answered(answer.kind());
        AnswerForm.complaint(request, answer)
                .ifPresent(complaint -> fail(
                        request, complaint + ": " + answer.status() + " " + answer.headers() + " " + answer.body()));
        try {
            cleanUp(answer);
        } catch (IOException e) {
            fail(request, "the next call failed: " + e);
            disconnect();
        }
    }

    private void cleanUp(RawAnswer answer) throws IOException {
        if (answer.status() == 204) {
            callsLeft = 0;
        }
        Matcher arn = ARN.matcher(answer.body());
        if (answer.status() == 200
                && arn.find()
                && (scene == null || !arn.group(3).equals(scene.meeting()))) {
            call(new WireCall("DELETE", "/meetings/" + arn.group(3), ""), arn.group(2), arn.group(1));
        }
    }

    private void fail(FuzzRequest request, String complaint) {
        tally.failed("seed %d, number %d, damage %s: %s%n  %s"
                .formatted(seed, request.number(), request.damage(), complaint, request.printable()));
    }

    private Scene scene() throws IOException {
        Scene current = scene;
        if (current != null && callsLeft-- > 0) {
            return current;
        }
        leaveScene();
        scenes++;
        RawAnswer created = call(
                "POST",
                "/meetings",
                "{\"ClientRequestToken\":\"scene-%d\",\"MediaRegion\":\"us-east-1\",\"ExternalMeetingId\":\"scene\"}"
                        .formatted(scenes));
        String meeting = find(ARN, 3, created);
        RawAnswer admitted = call("POST", "/meetings/" + meeting + "/attendees", "{\"ExternalUserId\":\"user\"}");
        var fresh = new Scene(account, meeting, find(ATTENDEE, 1, admitted));
        scene = fresh;
        callsLeft = CALLS_PER_SCENE;
        return fresh;
    }

    private void leaveScene() throws IOException {
        Scene old = scene;
        if (old != null) {
            scene = null;
            call("DELETE", "/meetings/" + old.meeting(), "");
        }
    }

    private static String find(Pattern pattern, int group, RawAnswer answer) throws IOException {
        String body = answer.body();
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IOException("A valid call was answered " + answer.status() + " " + body);
        }
        return matcher.group(group);
    }

    private RawAnswer call(String method, String uri, String body) throws IOException {
        return call(new WireCall(method, uri, body), account, "us-east-1");
    }

    private RawAnswer call(WireCall call, String as, String region) throws IOException {
        Draft draft = Draft.of(call, as);
        draft.authorization = draft.authorization.replace("us-east-1", region);
        return wire().exchange(draft.bytes(new Random(0)), false);
    }

    private Wire wire() throws IOException {
        Wire current = wire;
        if (current == null || current.isOver()) {
            disconnect();
            current = new Wire(port);
            wire = current;
        }
        return current;
    }

    private void disconnect() {
        Wire current = wire;
        wire = null;
        if (current != null) {
            try {
                current.close();
            } catch (IOException alreadyBroken) {
                tally.answered("broken connection");
            }
        }
    }

    @Override
    public void close() {
        try {
            leaveScene();
        } catch (IOException e) {
            tally.failed("The last meeting could not be deleted: " + e);
        }
        disconnect();
    }
}
