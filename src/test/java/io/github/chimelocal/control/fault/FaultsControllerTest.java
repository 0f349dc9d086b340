package io.github.chimelocal.control.fault;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.SignedAs;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Has a server of its own, whose rules it replaces, that keeps bodies and obeys the header. */
@RunningServer
@TestPropertySource(properties = {"chime.journal.bodies=true", "chime.faults.header=true"})
class FaultsControllerTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    @LocalServerPort
    private int port;

    private final String account = Accounts.fresh();
    private ControlApi control;

    @BeforeEach
    void connect() {
        control = new ControlApi(port);
    }

    @AfterEach
    void endAllRules() {
        done(control.delete("/_chime/faults"));
    }

    @Test
    void showsARuleAsItWasMade() {
        Response made = control.post("/_chime/faults", """
                {'operation':'CreateMeeting','account':'111111111111','region':'us-east-1','externalMeetingId':'room',
                'externalUserId':'ann','probability':0.5,'after':1,'times':2,'latency':{'min':'100ms','max':'2s'},
                'error':{'name':'ServiceUnavailableException','message':'Later','retryAfter':7}}""");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        JsonPath rule = made.jsonPath();
        assertThat(rule.getString("id")).hasSize(36);
        assertThat(rule.getInt("matched")).isZero();
        assertThat(rule.getInt("remaining")).isEqualTo(2);
        assertThat(rule.getString("latency.max")).isEqualTo("2000ms");
        assertThat(rule.getInt("error.retryAfter")).isEqualTo(7);
        assertThat(ok(control.get("/_chime/faults")).getMap("rules[0]")).isEqualTo(rule.getMap("$"));
    }

    @Test
    void endsOneRuleOrAll() {
        String one = add("{'status':500}").getString("id");
        add("{'status':503}");

        done(control.delete("/_chime/faults/" + one));
        assertThat(ok(control.get("/_chime/faults")).<Integer>getList("rules.status"))
                .containsExactly(503);
        problem(control.delete("/_chime/faults/" + one), 404, null, one);
        problem(control.delete("/_chime/faults?account=" + account), 400, "account", "known are none");

        done(control.delete("/_chime/faults"));
        assertThat(ok(control.get("/_chime/faults")).getList("rules")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'status':500},{'status':503}]", "{'rules':[{'status':500},{'status':503}]}"})
    void replacesAllRules(String body) {
        add("{'status':429}");

        JsonPath rules = ok(control.put("/_chime/faults", body));

        assertThat(rules.<Integer>getList("rules.status")).containsExactly(500, 503);
        assertThat(ok(control.get("/_chime/faults")).getList("rules.id")).isEqualTo(rules.getList("rules.id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                        | error            | given
            {'operation':'CreateMeting','status':500}                 | operation        | * or one of BatchCreateAttendee
            {'account':'1','status':500}                              | account          | 12 digits
            {'region':'US','status':500}                              | region           | us-east-1
            {'meeting':'x','status':500}                              | meeting          | a GUID
            {'externalMeetingId':'','status':500}                     | externalMeetingId | a text
            {'probability':1.1,'status':500}                          | probability      | from 0 to 1
            {'probability':-0.1,'status':500}                         | probability      | from 0 to 1
            {'probability':'1','status':500}                          | probability      | a number
            {'after':-1,'status':500}                                 | after            | from 0
            {'times':0,'status':500}                                  | times            | from 1
            {'times':2.5,'status':500}                                | times            | a whole number
            {'times':1e30,'status':500}                               | times            | a whole number
            {'times':99999999999999999999,'status':500}               | times            | a whole number
            {'status':200}                                            | status           | 400 to 599
            {'error':{}}                                              | error.name       | one of BadRequestException
            {'error':{'name':'Throttle'}}                             | error.name       | ThrottlingException
            {'error':{'name':'Throttling','retryAfter':-1}}           | error.retryAfter | from 0
            {'error':{'name':'Throttling','code':'Throttling'}}       | error            | either
            {'error':{'name':'Throttling','status':1}}                | error.status     | known are code, message, name
            {'error':{'code':'Throttling','statusCode':200}}          | error.statusCode | 400 to 599
            {'error':{'statusCode':500}}                              | error.code       | one of
            {'error':'Throttling'}                                    | error            | of another type
            {'error':{'name':'Throttling'},'status':500}              | status           | absent
            {'connection':'close-before','status':500}                | connection       | absent
            {'connection':'close'}                                    | connection       | close-before, close-after
            {'latency':'61s'}                                         | latency          | at most 60s
            {'latency':'-1s'}                                         | latency          | a duration
            {'latency':'0s'}                                          | latency          | more than 0
            {'latency':5}                                             | latency          | of another type
            {'latency':{'min':'1s'}}                                  | latency.max      | a duration
            {'latency':{'min':'2s','max':'1s'}}                       | latency.min      | at most
            {'latency':{'mean':'2s'}}                                 | latency.mean     | known are max, min
            {'service':'s3','status':500}                             | service          | chime-sdk-meetings
            {'id':'x','status':500}                                   | id               | known are account
            """)
    void refusesWhatIsWrongAndChangesNothing(String rule, String field, String detail) {
        String there = add("{'status':429,'account':'000000000000'}").getString("id");

        problem(control.post("/_chime/faults", rule), 400, field, detail);
        problem(control.put("/_chime/faults", "{'rules':[{'status':500}," + rule + "]}"), 400, "rules[1]." + field, "");

        assertThat(ok(control.get("/_chime/faults")).<String>getList("rules.id"))
                .containsExactly(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[null]", "{'rules':null}", "{'rules':[1]}", "null", "5"})
    void replacesRulesByRulesOnly(String body) {
        assertThat(control.put("/_chime/faults", body).statusCode()).isEqualTo(400);
    }

    @Fidelity(
            value = OURS,
            topic = FAULTS,
            what = "status by a fault rule",
            answer = "with the error of the operation that has it; where none has, BadRequest or ServiceFailure")
    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException",
        "401, UnauthorizedException",
        "404, NotFoundException",
        "418, BadRequestException",
        "429, ThrottlingException",
        "503, ServiceUnavailableException",
        "504, ServiceFailureException"
    })
    void answersWithAStatus(int status, String error) {
        add("{'operation':'GetMeeting','status':%s}".formatted(status));

        Response answer = get("/meetings/" + NOBODY);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo(error);
        assertThat(answer.jsonPath().getString("Code")).isNotBlank();
    }

    @Test
    void answersTaggingWithItsOwnNotFound() {
        add("{'operation':'*','status':404}");

        assertThat(get("/tags?arn=x").header("x-amzn-ErrorType")).isEqualTo("ResourceNotFoundException");
    }

    @Fidelity(
            value = OURS,
            topic = FAULTS,
            what = "fault rule in LocalStack's form",
            answer = "`service`, `error.statusCode` and `error.code` are taken; without an error 503")
    @Test
    void takesRulesInLocalStacksForm() {
        ok(control.put("/_chime/faults", """
                [{'service':'chime-sdk-meetings','region':'us-east-1','operation':'GetMeeting','probability':1.0,
                'error':{'statusCode':400,'code':'Throttling'}},{'service':'chime-sdk-meetings'}]"""));

        Response throttled = get("/meetings/" + NOBODY);
        assertThat(throttled.statusCode()).isEqualTo(400);
        assertThat(throttled.header("x-amzn-ErrorType")).isEqualTo("ThrottlingException");
        Response unavailable = get("/tags?arn=x");
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(unavailable.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void readsTheBodyForTheRoomAndTheUser() {
        add("{'externalMeetingId':'bad-room','error':{'name':'Conflict'}}");
        add("{'externalUserId':'bob','error':{'name':'Forbidden'}}");

        assertThat(create("bad-room").statusCode()).isEqualTo(409);
        Response fine = create("good-room");
        assertThat(fine.statusCode()).isEqualTo(200);
        String attendees = "/meetings/" + fine.jsonPath().getString("Meeting.MeetingId") + "/attendees";
        assertThat(post(attendees, "{'ExternalUserId':'ann'}").statusCode()).isEqualTo(200);
        assertThat(post(
                                attendees + "?operation=batch-create",
                                "{'Attendees':[{'ExternalUserId':'ann'},null,{}," + "{'ExternalUserId':'bob'}]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void waitsBeforeTheWork() {
        add("{'latency':{'min':'300ms','max':'400ms'}}");
        long start = System.nanoTime();

        assertThat(get("/meetings/" + NOBODY).statusCode()).isEqualTo(404);

        assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
        assertThat(newest().getLong("requests[0].millis")).isGreaterThanOrEqualTo(300);
    }

    @Test
    void isNamedInTheJournal() {
        String rule = add("{'error':{'name':'UnprocessableEntity'}}").getString("id");

        assertThat(get("/meetings/" + NOBODY).statusCode()).isEqualTo(422);

        assertThat(newest().getString("requests[0].fault")).isEqualTo(rule);
        assertThat(newest().getString("requests[0].error")).isEqualTo("UnprocessableEntityException");
        assertThat(newest().getString("requests[0].message")).isEqualTo("Injected fault " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"close-before", "close-after"})
    void losesTheAnswerWithTheConnection(String connection) {
        String rule = add("{'connection':'%s'}".formatted(connection)).getString("id");

        assertThatThrownBy(() -> get("/meetings/" + NOBODY)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> create("room")).isInstanceOf(IOException.class);

        assertThat(newest().getString("requests[0].fault")).isEqualTo(rule);
        assertThat(newest().getMap("requests[0]")).doesNotContainKeys("status", "error", "responseBody");
    }

    @Fidelity(
            value = OURS,
            topic = FAULTS,
            what = "header `x-chime-fault`, with `chime.faults.header=true`",
            answer = "names the error that the call gets; an unknown name: 400 `BadRequestException`")
    @Test
    void obeysTheHeader() {
        Response asked = signed().header("x-chime-fault", "ThrottlingException").get("/meetings/" + NOBODY);
        assertThat(asked.statusCode()).isEqualTo(429);
        assertThat(newest().getString("requests[0].fault")).isEqualTo("x-chime-fault");

        Response misspelt = signed().header("x-chime-fault", "Throttle").get("/meetings/" + NOBODY);
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.jsonPath().getString("Message")).contains("ThrottlingException");
    }

    @Test
    void keepsBodiesWithoutJoinTokens() {
        String meeting = create("room").jsonPath().getString("Meeting.MeetingId");
        String path = "/meetings/" + meeting + "/attendees";
        String token = post(path, "{'ExternalUserId':'ann'}").jsonPath().getString("Attendee.JoinToken");

        assertThat(newest().getString("requests[0].requestBody")).isEqualTo("{\"ExternalUserId\":\"ann\"}");
        assertThat(newest().getString("requests[0].responseBody"))
                .contains("\"JoinToken\":\"***\"")
                .contains("\"ExternalUserId\":\"ann\"")
                .doesNotContain(token);

        post(path, "{'ExternalUserId':'bob','JoinToken' : '" + token + "'}");
        assertThat(newest().getString("requests[0].requestBody")).doesNotContain(token);
    }

    @Test
    void keepsNoMoreThan64KilobytesOfABody() {
        post("/meetings", "{'x':'" + "y".repeat(100_000) + "'}");

        assertThat(newest().getString("requests[0].requestBody")).hasSize(65_536);
    }

    private JsonPath add(String rule) {
        String mine = rule.contains("'account'")
                ? rule
                : "{'account':'%s'%s%s".formatted(account, rule.equals("{}") ? "" : ",", rule.substring(1));
        Response made = control.post("/_chime/faults", mine);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath();
    }

    private JsonPath newest() {
        return ok(control.get("/_chime/requests?limit=1&account=" + account));
    }

    private Response create(String room) {
        return post(
                "/meetings",
                "{'ClientRequestToken':'%s','MediaRegion':'us-east-1','ExternalMeetingId':'%s'}".formatted(room, room));
    }

    private Response get(String path) {
        return signed().get(path);
    }

    private Response post(String path, String body) {
        return signed().body(body.replace('\'', '"')).post(path);
    }

    private RequestSpecification signed() {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Authorization", SignedAs.header(account, "us-east-1"));
    }
}
