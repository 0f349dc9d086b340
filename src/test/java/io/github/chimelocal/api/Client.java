package io.github.chimelocal.api;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.SignedAs;
import io.github.chimelocal.openapi.HeldToTheDocument;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls the started server for one account in one Region, and sends paths and bodies exactly as they are written; each
 * answer is held against openapi.json, where that knows the call and the status.
 */
final class Client {

    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset(UTF_8));

    private final int port;
    private final String account;
    private final String region;

    private Client(int port, String account, String region) {
        this.port = port;
        this.account = account;
        this.region = region;
    }

    /** Returns a client in us-east-1 for an account that no other test has. */
    static Client of(int port) {
        return new Client(port, Accounts.fresh(), "us-east-1");
    }

    Client in(String otherRegion) {
        return new Client(port, account, otherRegion);
    }

    Client as(String otherAccount) {
        return new Client(port, otherAccount, region);
    }

    String account() {
        return account;
    }

    /** Begins a call without a signature. */
    RequestSpecification unsigned() {
        return RestAssured.given()
                .config(AS_WRITTEN)
                .baseUri("http://127.0.0.1")
                .port(port)
                .urlEncodingEnabled(false)
                .filter(HeldToTheDocument.whereItSpeaks());
    }

    /** Begins a signed call. */
    RequestSpecification signed() {
        return unsigned().header("Authorization", SignedAs.header(account, region));
    }

    Response get(String path) {
        return signed().get(path);
    }

    Response delete(String path) {
        return signed().delete(path);
    }

    Response post(String path) {
        return signed().post(path);
    }

    Response post(String path, Object body) {
        return signed().contentType("application/json").body(body.toString()).post(path);
    }

    Response put(String path, Object body) {
        return signed().contentType("application/json").body(body.toString()).put(path);
    }

    /** Reads an answer that must be a success with a JSON body. */
    static JsonPath ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        return response.jsonPath();
    }

    /** Checks an answer that must be a success without output. */
    static void done(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.asString()).isEmpty();
    }

    /** Checks an answer that must be a success without anything. */
    static void gone(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(204);
        assertThat(response.asString()).isEmpty();
        assertThat(response.header("Content-Type")).isNull();
    }

    /** Creates a meeting and returns its id. */
    String startMeeting() {
        return startMeeting(Body.meeting());
    }

    String startMeeting(Body body) {
        return ok(post("/meetings", body)).getString("Meeting.MeetingId");
    }

    /** Creates a replica and returns its id. */
    String startReplica(String primary) {
        return startMeeting(Body.meeting().with("PrimaryMeetingId", "'" + primary + "'"));
    }

    /** Creates an attendee and returns its id. */
    String admit(String meeting, String user) {
        return ok(post("/meetings/" + meeting + "/attendees", Body.attendee(user)))
                .getString("Attendee.AttendeeId");
    }

    Map<String, Object> meeting(String meeting) {
        return ok(get("/meetings/" + meeting)).getMap("Meeting");
    }

    Map<String, Object> attendee(String meeting, String attendee) {
        return ok(get("/meetings/" + meeting + "/attendees/" + attendee)).getMap("Attendee");
    }

    /** Returns the users of the first page in the order of the list. */
    List<String> users(String meeting) {
        return ok(get("/meetings/" + meeting + "/attendees")).getList("Attendees.ExternalUserId");
    }

    String arn(String meeting) {
        return "arn:aws:chime:%s:%s:meeting/%s".formatted(region, account, meeting);
    }

    Map<String, String> tags(String meeting) {
        var tags = new LinkedHashMap<String, String>();
        List<Map<String, String>> shapes = ok(get("/tags?arn=" + arn(meeting))).getList("Tags");
        shapes.forEach(tag -> tags.put(tag.get("Key"), tag.get("Value")));
        return tags;
    }
}
