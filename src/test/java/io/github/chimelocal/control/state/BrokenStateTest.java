package io.github.chimelocal.control.state;

import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.STATE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.sdk.SdkKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Damages a good document at one place. Has a server of its own, whose clock stands still. */
@RunningServer
@TestPropertySource(properties = {"chime.ids.seed=8", "chime.store.max-meetings=4"})
class BrokenStateTest {

    private static final String STATE_PATH = "/_chime/state";
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private ControlApi control;
    private String before;

    /** The first is a primary with two attendees and a transcription, the second its replica, the third neither. */
    @BeforeEach
    void createMeetings() {
        control = new ControlApi(port);
        ok(control.post("/_chime/reset", ""));
        ok(control.put("/_chime/clock", "{'now':'2030-01-01T10:00:00Z','frozen':true}"));
        try (ChimeSdkMeetingsClient chime = SdkKind.SYNC.connect(port, "111122223333", "us-east-1")) {
            String first = create(chime, "first", null);
            ok(control.post("/_chime/clock/advance", "{'by':'PT1S'}"));
            create(chime, "second", first);
            ok(control.post("/_chime/clock/advance", "{'by':'PT1S'}"));
            create(chime, "third", null);
            chime.createAttendee(request -> request.meetingId(first).externalUserId("ann"));
            chime.createAttendee(request -> request.meetingId(first).externalUserId("bob"));
            chime.startMeetingTranscription(request -> request.meetingId(first)
                    .transcriptionConfiguration(
                            settings -> settings.engineTranscribeSettings(engine -> engine.languageCode("en-US"))));
        }
        before = control.get(STATE_PATH).asString();
    }

    @AfterEach
    void forget() {
        ok(control.post("/_chime/reset", ""));
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "a document that is broken anywhere",
            answer = "400 that names the first member that is wrong, such as `meetings[3].attendees[0].ordinal`;"
                    + " nothing is changed")
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /version                          | absent                     | version                             | must be 1, which is the only version
            /version                          | 2                          | version                             | must be 1
            /version                          | "1"                        | version                             | must be 1
            /version                          | 1.0                        | version                             | must be 1
            /exportedAt                       | absent                     | exportedAt                          | must be given
            /exportedAt                       | 1                          | exportedAt                          | an instant in UTC
            /exportedAt                       | "2029-12-31T10:00:00Z"     | meetings[0].createdAt               | not after 'exportedAt'
            /exportedAt                       | "1969-12-31T10:00:00Z"     | exportedAt                          | an instant in UTC
            /exportedAt                       | "+10001-01-01T00:00:00Z"   | exportedAt                          | an instant in UTC
            /other                            | 1                          | other                               | known are exportedAt, idSequences, meetings, version
            /meetings                         | absent                     | meetings                            | a list
            /meetings                         | {}                         | meetings                            | a list
            /meetings/0                       | null                       | meetings[0]                         | an object
            /meetings/0/other                 | 1                          | meetings[0].other                   | known are account
            /meetings/0/meetingId             | absent                     | meetings[0].meetingId               | a GUID
            /meetings/0/meetingId             | "room-7"                   | meetings[0].meetingId               | a GUID
            /meetings/0/account               | "12"                       | meetings[0].account                 | 12 digits
            /meetings/0/account               | 111122223333               | meetings[0].account                 | a string
            /meetings/0/region                | "EU"                       | meetings[0].region                  | a Region
            /meetings/0/region                | absent                     | meetings[0].region                  | a Region
            /meetings/0/region                | "us-gov-west-1"            | meetings[0].request                 | is not possible: Media Region us-east-1
            /meetings/0/createdAt             | "yesterday"                | meetings[0].createdAt               | an instant in UTC
            /meetings/0/createdAt             | "2030-01-01T10:00:03Z"     | meetings[0].createdAt               | not after 'exportedAt'
            /meetings/0/latestEnd             | "2030-01-01T10:00:00Z"     | meetings[0].latestEnd               | after 'createdAt', by at most 366 days
            /meetings/0/latestEnd             | "2031-01-03T10:00:00Z"     | meetings[0].latestEnd               | after 'createdAt', by at most 366 days
            /meetings/0/endsAt                | "2030-01-02T10:00:01Z"     | meetings[0].endsAt                  | not after 'latestEnd'
            /meetings/0/endsAt                | "2030-01-01T10:00:00Z"     | meetings[0].endsAt                  | after 'createdAt'
            /meetings/0/endsAt                | "2030-01-01T11:00:00Z"     | meetings[0].endsAt                  | must be 'latestEnd' where
            /meetings/0/idleTimeout           | "-PT1S"                    | meetings[0].idleTimeout             | a duration from PT0S
            /meetings/0/idleTimeout           | "PT9000H"                  | meetings[0].idleTimeout             | a duration from PT0S
            /meetings/0/idleTimeout           | "5m"                       | meetings[0].idleTimeout             | a duration from PT0S
            /meetings/0/request               | absent                     | meetings[0].request                 | an object
            /meetings/0/request               | []                         | meetings[0].request                 | an object
            /meetings/0/request/MediaRegion   | "moon"                     | meetings[0].request.MediaRegion     | must satisfy enum value set
            /meetings/0/request/MediaRegion   | 1                          | meetings[0].request.MediaRegion     | a string
            /meetings/0/request/MediaRegions  | "us-east-1"                | meetings[0].request.MediaRegions    | is unknown here
            /meetings/0/request/ClientRequestToken | absent                | meetings[0].request.ClientRequestToken | must not be null
            /meetings/0/request/Tags          | [{"Key":"a b","Value":""}] | meetings[0].request.Tags[0].Key     | must satisfy regular expression
            /meetings/0/request/TenantIds     | ["ab","x"]                 | meetings[0].request.TenantIds[1]    | must have length
            /meetings/0/request/MeetingFeatures | {"Video":{"MaxResolution":"FHD"}} | meetings[0].request       | is not possible: FHD video
            /meetings/0/request/MeetingFeatures | {"Attendee":{"MaxCount":1}} | meetings[0].attendees            | at most 1, which is all
            /meetings/0/tags                  | absent                     | meetings[0].tags                    | an object
            /meetings/0/tags                  | []                         | meetings[0].tags                    | an object of at most 50 tags
            /meetings/0/tags/aws:x            | "y"                        | meetings[0].tags.aws:x              | must not start with aws:
            /meetings/0/tags/team             | 1                          | meetings[0].tags.team               | a string
            /meetings/0/replicas              | absent                     | meetings[0].replicas                | a list
            /meetings/0/replicas              | [null]                     | meetings[0].replicas[0]             | a GUID
            /meetings/0/replicas              | []                         | meetings[1].request                 | has this one among its replicas
            /meetings/0/replicas              | ["6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713"] | meetings[0].replicas[0] | whose primary is this one
            /meetings/0/transcription/state   | "paused"                   | meetings[0].transcription.state     | started, interrupted or failed
            /meetings/0/transcription/state   | "failed"                   | meetings[0].transcription.message   | a text of at most 4096
            /meetings/0/transcription/message | "x"                        | meetings[0].transcription.message   | absent while all is well
            /meetings/0/transcription/configuration | {}                   | meetings[0].transcription.configuration | is not possible: TranscriptionConfiguration must hold
            /meetings/0/transcription/configuration/EngineTranscribeSettings/LanguageCode | "xx" | meetings[0].transcription.configuration.EngineTranscribeSettings.LanguageCode | must satisfy
            /meetings/0/admitted              | 1                          | meetings[0].admitted                | more than the 'ordinal'
            /meetings/0/admitted              | absent                     | meetings[0].admitted                | a whole number
            /meetings/0/admitted              | 2.5                        | meetings[0].admitted                | a whole number
            /meetings/0/attendees             | absent                     | meetings[0].attendees               | a list
            /meetings/0/attendees/1           | null                       | meetings[0].attendees[1]            | an attendee
            /meetings/0/attendees/1/ordinal   | 0                          | meetings[0].attendees[1].ordinal    | more than that of the attendee before
            /meetings/0/attendees/0/ordinal   | -1                         | meetings[0].attendees[0].ordinal    | a whole number from 0
            /meetings/0/attendees/0/ordinal   | 2147483647                 | meetings[0].attendees[0].ordinal    | a whole number from 0
            /meetings/0/attendees/0/ordinal   | 2147483648                 | meetings[0].attendees[0].ordinal    | a whole number, and not too large
            /meetings/0/attendees/0/attendee  | absent                     | meetings[0].attendees[0].attendee   | an object
            /meetings/0/attendees/0/attendee/AttendeeId | "6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713" | meetings[0].attendees[0].attendee.JoinToken | a join token of this AttendeeId
            /meetings/0/attendees/0/attendee/ExternalUserId | "eve"        | meetings[0].attendees[0].attendee   | the id that its user has in this meeting
            /meetings/0/attendees/0/attendee/ExternalUserId | "e"          | meetings[0].attendees[0].attendee.ExternalUserId | must have length
            /meetings/0/attendees/0/attendee/ExternalUserId | "aws:x"      | meetings[0].attendees[0].attendee.ExternalUserId | must not start with aws:
            /meetings/0/attendees/0/attendee/JoinToken | "token"           | meetings[0].attendees[0].attendee.JoinToken | a join token of this AttendeeId
            /meetings/0/attendees/0/attendee/Capabilities/Video | "None"   | meetings[0].attendees[0].attendee   | is not possible: Content can be
            /meetings/0/attendees/0/attendee/Capabilities/Video | "Some"   | meetings[0].attendees[0].attendee.Capabilities.Video | must satisfy enum value set
            /meetings/0/attendees/0/presence  | absent                     | meetings[0].attendees[0].presence   | what the attendee does
            /meetings/0/attendees/0/presence/video | true                  | meetings[0].attendees[0].presence   | false in all
            /meetings/0/attendees/0/presence/video | absent                | meetings[0].attendees[0].presence.video | true or false
            /meetings/0/attendees/0/presence/video | "yes"                 | meetings[0].attendees[0].presence.video | true or false
            /meetings/1/latestEnd             | "2030-01-03T10:00:00Z"     | meetings[1].endsAt                  | must be 'latestEnd' where
            /meetings/1/request/PrimaryMeetingId | absent                  | meetings[0].replicas[0]             | whose primary is this one
            /meetings/1/request/PrimaryMeetingId | "room-7"                | meetings[1].request                 | is not possible: Primary meeting <room-7> not found
            /meetings/1/account               | "444455556666"             | meetings[1].request                 | in the same account and Region
            /meetings/2/request/ClientRequestToken | "first"               | meetings[2].request                 | whose client request token no meeting before has
            /idSequences                      | {}                         | idSequences                         | a list
            /idSequences/0/drawn              | -1                         | idSequences[0].drawn                | a whole number from 0
            /idSequences/0/drawn              | absent                     | idSequences[0].drawn                | a whole number from 0
            /idSequences/0/account            | "x"                        | idSequences[0].account              | 12 digits
            """)
    void changesNothingAndIsBlamedOnAMember(String pointer, String value, String field, String detail) {
        String document = damaged(pointer, value);

        problem(control.put(STATE_PATH, document), 400, field, detail);

        assertThat(control.get(STATE_PATH).asString()).isEqualTo(before);
    }

    @Test
    void cannotHaveTheSameTwice() {
        JsonNode document = JSON.readTree(before);
        JsonNode first = document.at("/meetings/0");
        JsonNode attendee = document.at("/meetings/0/attendees/0");
        JsonNode sequence = document.at("/idSequences/0");

        problem(
                control.put(STATE_PATH, damaged("/meetings/1", first.toString())),
                400,
                "meetings[1].meetingId",
                "one that no meeting before has");
        problem(
                control.put(
                        STATE_PATH,
                        damaged(
                                "/meetings/0/attendees/1",
                                attendee.toString().replace("\"ordinal\":0", "\"ordinal\":1"))),
                400,
                "meetings[0].attendees[1].attendee",
                "another one than those before");
        problem(
                control.put(STATE_PATH, damaged("/idSequences", "[%s,%s]".formatted(sequence, sequence))),
                400,
                "idSequences[1].region",
                "one that the account has not had before");
        problem(
                control.put(STATE_PATH, before.replace("\"exportedAt\"", "\"version\":1,\"exportedAt\"")),
                400,
                null,
                "The document is not valid JSON: line 3");
    }

    @Test
    void cannotHaveMoreMeetingsThanTheStoreHolds() {
        problem(
                control.put(STATE_PATH, threeTimesThird()),
                400,
                "meetings",
                "cannot all be there: 5 meetings are more than chime.store.max-meetings allows: 4");

        assertThat(control.get(STATE_PATH).asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            ``                             | The document must be a JSON object
            []                             | The document must be a JSON object
            null                           | The document must be a JSON object
            {                              | The document is not valid JSON: line 1
            {"version":1                   | The document is not valid JSON: line 1
            {"version":1} x                | The document is not valid JSON: line 1
            {"version":1} {}               | The document is not valid JSON: there is something after its object
            {"version":1,"meetings":[{]}   | The document is not valid JSON: line 1
            """)
    void mustBeAJsonObject(String document, String detail) {
        problem(control.put(STATE_PATH, document), 400, null, detail);

        assertThat(control.get(STATE_PATH).asString()).isEqualTo(before);
    }

    @Test
    void cannotBeNestedForEver() {
        String deep = "{\"version\":1,\"meetings\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        problem(control.put(STATE_PATH, deep), 400, null, "The document is not valid JSON");
    }

    @Test
    void isOfAnotherVersionWhateverElseItHolds() {
        problem(
                control.put(STATE_PATH, "{'exportedAt':{},'meetings':{'rooms':7},'version':2}"),
                400,
                "version",
                "must be 1, which is the only version that is understood here");
    }

    @Test
    void canHaveItsMembersInAnyOrder() {
        var reordered = JSON.createObjectNode();
        JsonNode document = JSON.readTree(before);
        for (String name : new String[] {"meetings", "idSequences", "version", "exportedAt"}) {
            reordered.set(name, document.required(name));
        }

        ok(control.put(STATE_PATH, reordered.toString()));

        assertThat(control.get(STATE_PATH).asString()).isEqualTo(before);
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "a document that is longer than a quarter of the heap, or 1 GB",
            answer = "413; a longer one than `chime.http.max-body-size` is no matter")
    @Test
    void isRefusedByItsLength() throws IOException {
        List<String> head = List.of(
                "PUT /_chime/state HTTP/1.1",
                "Host: localhost",
                "Expect: 100-continue",
                "Content-Length: 2000000000",
                "",
                "");
        String answer;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(String.join("\r\n", head).getBytes(US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("The request body is longer than");
    }

    private static String create(ChimeSdkMeetingsClient chime, String token, @Nullable String primary) {
        return chime.createMeeting(request -> request.clientRequestToken(token)
                        .externalMeetingId(token)
                        .mediaRegion("us-east-1")
                        .primaryMeetingId(primary))
                .meeting()
                .meetingId();
    }

    private String threeTimesThird() {
        JsonNode document = JSON.readTree(before);
        var meetings = (ArrayNode) document.required("meetings");
        for (int more = 0; more < 2; more++) {
            var copy = (ObjectNode) meetings.get(2).deepCopy();
            copy.put("meetingId", "6f1d0c1e-5b7a-4a55-9d1e-7c64b1e9271" + more);
            copy.put("account", Accounts.fresh());
            meetings.add(copy);
        }
        return document.toString();
    }

    private String damaged(String pointer, String value) {
        JsonNode document = JSON.readTree(before);
        JsonPointer where = JsonPointer.compile(pointer);
        JsonNode parent = document.at(where.head());
        if (parent instanceof ArrayNode list) {
            list.set(where.last().getMatchingIndex(), JSON.readTree(value));
        } else if (value.equals("absent")) {
            ((ObjectNode) parent).remove(where.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(where.last().getMatchingProperty(), JSON.readTree(value));
        }
        return document.toString();
    }
}
