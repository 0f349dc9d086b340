import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the distribution, has it do everything it can do, and ends it, whereupon it writes its ahead-of-time cache. */
class Train {

    private static final Pattern READY = Pattern.compile("is ready: .*=(http://\\S+)$");
    private static final Set<Integer> DONE = Set.of(200, 201, 204);
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=111122223333/20260101/eu-central-1/chime/aws4_request, "
            + "SignedHeaders=host;x-amz-date, Signature=0000000000000000000000000000000000000000000000000000000000000000";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    private Train(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        Path cache = home.resolve("lib/chime-local.aot");
        var builder = new ProcessBuilder(home.resolve("bin/chime-local").toString(), "--chime.port=0");
        builder.environment().merge("CHIME_JAVA_OPTS", "-XX:AOTCacheOutput=" + cache, (other, output) -> other + " " + output);
        // Where no settings lie.
        File folder = Files.createTempDirectory("chime-local-training").toFile();
        folder.deleteOnExit();
        builder.directory(folder);
        Process server = builder.redirectErrorStream(true).start();
        try (BufferedReader output = server.inputReader()) {
            Train train = new Train(readUntilReady(output));
            train.meetings();
            train.refusals();
            train.controlApi();
            server.toHandle().destroy();
            String rest = String.join("\n", output.lines().toList());
            if (!server.waitFor(5, TimeUnit.MINUTES) || !Files.exists(cache)) {
                throw new IllegalStateException("The trained server left no cache: " + rest);
            }
        } finally {
            server.destroyForcibly();
        }
    }

    private static String readUntilReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return ready.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The server did not start: " + said);
    }

    /** All sixteen operations. */
    private void meetings() throws Exception {
        String terms = """
                {"ClientRequestToken":"%s","ExternalMeetingId":"room-7","MediaRegion":"eu-central-1",
                 "MeetingFeatures":{"Audio":{"EchoReduction":"AVAILABLE"},"Attendee":{"MaxCount":25}},
                 "Tags":[{"Key":"team","Value":"blue"}]%s}""";
        String created = post("/meetings", terms.formatted("first", ""));
        post("/meetings", terms.formatted("first", ""));
        post("/meetings?operation=create-attendees", terms.formatted("second", ",\"Attendees\":[{\"ExternalUserId\":\"ann\"}]"));
        String meeting = "/meetings/" + member("MeetingId", created);
        String arn = member("MeetingArn", created);
        call("GET", meeting, "", DONE);

        String attendee = meeting + "/attendees/"
                + member("AttendeeId", post(meeting + "/attendees", "{\"ExternalUserId\":\"ann\"}"));
        post(meeting + "/attendees?operation=batch-create", "{\"Attendees\":[{\"ExternalUserId\":\"bob\"}]}");
        call("GET", attendee, "", DONE);
        call("GET", meeting + "/attendees?max-results=1", "", DONE);
        String capabilities = "{\"Audio\":\"Receive\",\"Video\":\"Receive\",\"Content\":\"Receive\"}";
        call("PUT", attendee + "/capabilities", "{\"Capabilities\":" + capabilities + "}", DONE);
        call("PUT", meeting + "/attendees/capabilities?operation=batch-update-except",
                "{\"ExcludedAttendeeIds\":[],\"Capabilities\":" + capabilities + "}", Set.of(200, 204, 400));

        post(meeting + "/transcription?operation=start",
                "{\"TranscriptionConfiguration\":{\"EngineTranscribeSettings\":{\"LanguageCode\":\"en-US\"}}}");
        post(meeting + "/transcription?operation=stop", "");
        post("/tags?operation=tag-resource",
                "{\"ResourceARN\":\"" + arn + "\",\"Tags\":[{\"Key\":\"room\",\"Value\":\"7\"}]}");
        call("GET", "/tags?arn=" + arn, "", DONE);
        post("/tags?operation=untag-resource", "{\"ResourceARN\":\"" + arn + "\",\"TagKeys\":[\"room\"]}");
        call("DELETE", attendee, "", DONE);
        call("DELETE", meeting, "", DONE);
    }

    private void refusals() throws Exception {
        call("GET", "/meetings/00000000-0000-0000-0000-000000000000", "", Set.of(404));
        call("POST", "/meetings", "{}", Set.of(400));
        call("POST", "/meetings", "not JSON", Set.of(400));
        call("GET", "/nowhere", "", Set.of(400, 403, 404));
        call("GET", "/_chime/nowhere", "", Set.of(404));
        call("PUT", "/_chime/clock", "{\"now\":\"yesterday\"}", Set.of(400));
    }

    /** What is not there in every version may be missing. */
    private void controlApi() throws Exception {
        for (String path : new String[] {
            "health", "health/liveness", "health/readiness", "info", "config", "meetings", "events", "clock", "requests",
            "requests/count", "faults", "nearest-media-region", "region-status"
        }) {
            call("GET", "/_chime/" + path, "", DONE);
        }
        for (String path : new String[] {"openapi.json", "console/", "state"}) {
            call("GET", "/_chime/" + path, "", Set.of(200, 404));
        }
        String meeting = member("MeetingId", post("/meetings",
                "{\"ClientRequestToken\":\"third\",\"ExternalMeetingId\":\"room-8\",\"MediaRegion\":\"us-east-1\"}"));
        String attendee = member("AttendeeId", post("/meetings/" + meeting + "/attendees", "{\"ExternalUserId\":\"ann\"}"));
        call("PUT", "/_chime/meetings/" + meeting + "/attendees/" + attendee + "/presence", "{\"state\":\"joined\"}", DONE);
        call("GET", "/_chime/meetings/" + meeting, "", DONE);
        post("/_chime/faults", "{\"operation\":\"GetMeeting\",\"times\":1,\"error\":{\"name\":\"ThrottlingException\"}}");
        call("GET", "/meetings/" + meeting, "", Set.of(429));
        call("DELETE", "/_chime/faults", "", DONE);
        post("/_chime/clock/advance", "{\"by\":\"25h\"}");
        call("GET", "/_chime/events?type=MeetingEnded&wait=5s", "", DONE);
        post("/_chime/reset", "");
    }

    private String post(String path, String body) throws Exception {
        return call("POST", path, body, DONE);
    }

    private String call(String method, String path, String body, Set<Integer> expected) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", SIGNED)
                .timeout(Duration.ofMinutes(1))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (!expected.contains(response.statusCode())) {
            throw new IllegalStateException(
                    "%s %s was answered with %s: %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    private static String member(String name, String json) {
        Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!member.find()) {
            throw new IllegalStateException("There is no " + name + " in " + json);
        }
        return member.group(1);
    }
}
