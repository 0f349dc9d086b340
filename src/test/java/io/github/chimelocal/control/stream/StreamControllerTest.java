package io.github.chimelocal.control.stream;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.control.stream.StreamClient.Message;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.RestAssured;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

/** Has a server of its own, since it resets; nobody listens where its webhook leads to. */
@RunningServer
@TestPropertySource(properties = "chime.events.webhook=http://127.0.0.1:1/")
class StreamControllerTest {

    @LocalServerPort
    private int port;

    private String account;
    private ControlApi control;
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        account = Accounts.fresh();
        control = new ControlApi(port);
        chime = SdkKind.SYNC.connect(port, account, "eu-central-1");
    }

    @AfterEach
    void reset() {
        ok(control.post("/_chime/reset", ""));
        chime.close();
    }

    @Test
    void tellsOfCallsMeetingsAndEventsInTheirOrder() throws Exception {
        try (StreamClient listener = StreamClient.from(port, null)) {
            String meeting = create("room-1");
            chime.deleteMeeting(request -> request.meetingId(meeting));

            List<Message> told = listener.next(6, StreamControllerTest::isNoDelivery);

            assertThat(told)
                    .extracting(Message::event)
                    .containsExactly("meeting", "event", "request", "event", "meeting", "request");
            assertThat(told.get(0).json().<String, Object>getMap(""))
                    .containsExactly(
                            Map.entry("id", meeting),
                            Map.entry("account", account),
                            Map.entry("region", "eu-central-1"),
                            Map.entry("change", "created"));
            assertThat(told.get(1).json().getString("event.detail.eventType")).isEqualTo("chime:MeetingStarted");
            assertThat(told.get(2).json().getString("operation")).isEqualTo("CreateMeeting");
            assertThat(told.get(4).json().getString("change")).isEqualTo("ended");
        }
    }

    @Test
    void tellsAsTheListsDo() throws Exception {
        try (StreamClient listener = StreamClient.from(port, null)) {
            create("room-2");

            List<Message> told = listener.next(3, StreamControllerTest::isNoDelivery);

            assertThat(told.get(2).json().<String, Object>getMap(""))
                    .isEqualTo(ok(control.get("/_chime/requests?account=" + account))
                            .getMap("requests[0]"));
            long sequence = told.get(1).json().getLong("sequence");
            assertThat(told.get(1).json().<String, Object>getMap("event"))
                    .isEqualTo(ok(control.get("/_chime/events?since=" + (sequence - 1)))
                            .getMap("events[0].event"));
        }
    }

    @Test
    void tellsHowDeliveriesGo() throws Exception {
        try (StreamClient listener = StreamClient.from(port, null)) {
            create("room-3");

            Message delivery = listener.next(1, message -> message.event().equals("delivery"))
                    .get(0);

            assertThat(delivery.json().getString("target")).isEqualTo("webhook");
            assertThat(delivery.json().getString("destination")).isEqualTo("http://127.0.0.1:1/");
            assertThat(delivery.json().getString("state")).isEqualTo("retrying");
            assertThat(delivery.json().getInt("attempts")).isEqualTo(1);
            assertThat(delivery.json().getString("reason")).isNotBlank();
            assertThat(delivery.json().getLong("event")).isPositive();
        }
    }

    @Test
    void tellsOfChangesThatAreNoEvents() throws Exception {
        String meeting = create("room-4");
        try (StreamClient listener = StreamClient.from(port, null)) {
            String arn = "arn:aws:chime:eu-central-1:%s:meeting/%s".formatted(account, meeting);
            chime.tagResource(request -> request.resourceARN(arn)
                    .tags(Tag.builder().key("team").value("blue").build()));

            assertThat(listener.next(2, StreamControllerTest::isNoDelivery))
                    .extracting(Message::event, message -> message.json().getString("change"))
                    .containsExactly(Tuple.tuple("meeting", "changed"), Tuple.tuple("request", null));
        }
    }

    @Test
    void tellsOfFaultsClockAndReset() throws Exception {
        try (StreamClient listener = StreamClient.from(port, null)) {
            control.post("/_chime/faults", "{'operation':'GetMeeting','status':503,'account':'%s'}".formatted(account));
            ok(control.put("/_chime/clock", "{'frozen':true}"));
            ok(control.post("/_chime/reset?account=" + account, ""));

            List<Message> told = listener.next(3, message -> true);

            assertThat(told).extracting(Message::event).containsExactly("fault", "clock", "reset");
            assertThat(told.get(0).json().getList("rules")).isNotNull();
            assertThat(told.get(1).json().getBoolean("frozen")).isTrue();
            assertThat(told.get(2).json().getString("account")).isEqualTo(account);
            assertThat(told.get(2).json().<Integer>get("cleared.faults")).isEqualTo(1);
        }
    }

    @Test
    void tellsOfAFaultThatStruck() throws Exception {
        control.post("/_chime/faults", "{'operation':'CreateMeeting','error':{'name':'ThrottlingException'}}");
        try (StreamClient listener = StreamClient.from(port, null)) {
            assertThat(catchThrowable(() -> create("room-5"))).isInstanceOf(ChimeSdkMeetingsException.class);

            Message call = listener.next(1, StreamControllerTest::isNoDelivery).get(0);

            assertThat(call.json().getString("error")).isEqualTo("ThrottlingException");
            assertThat(call.json().getString("fault")).isNotBlank();
        }
    }

    @Test
    void resumesAfterWhatWasSeenLast() throws Exception {
        create("room-6");
        String seen;
        try (StreamClient first = StreamClient.from(port, "0")) {
            seen = first.next(1, message -> message.event().equals("event"))
                    .get(0)
                    .id();
        }
        create("room-7");

        try (StreamClient second = StreamClient.from(port, seen)) {
            assertThat(second.next(4, StreamControllerTest::isNoDelivery))
                    .allSatisfy(
                            message -> assertThat(Long.parseLong(message.id())).isGreaterThan(Long.parseLong(seen)))
                    .extracting(Message::event)
                    .containsExactly("request", "meeting", "event", "request");
        }
    }

    @Test
    void leavesNothingOutWhenThereIsMoreThanGoesOutAtOnce() throws Exception {
        ok(control.post("/_chime/reset", ""));
        for (int change = 0; change < 600; change++) {
            ok(control.put("/_chime/clock", "{}"));
        }

        try (StreamClient listener = StreamClient.from(port, "0")) {
            long reset = Long.parseLong(listener.next().id());

            assertThat(listener.next(600, message -> true))
                    .extracting(message -> Long.parseLong(message.id()))
                    .isEqualTo(LongStream.rangeClosed(reset + 1, reset + 600)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void beginsAnewForWhoSawAnotherRun() throws Exception {
        create("room-8");

        try (StreamClient listener = StreamClient.from(port, "9000000000000000000")) {
            assertThat(listener.next(1, message -> message.event().equals("meeting"))
                            .get(0)
                            .json()
                            .getString("account"))
                    .isEqualTo(account);
        }
    }

    @Test
    void hasNothingLeftOfBeforeAReset() throws Exception {
        create("room-9");
        ok(control.post("/_chime/reset", ""));

        try (StreamClient listener = StreamClient.from(port, "0")) {
            assertThat(listener.next().event()).isEqualTo("reset");
        }
    }

    @Test
    void hasNothingLeftOfTheCallsAndEventsThatWereForgotten() throws Exception {
        ok(control.post("/_chime/reset", ""));
        create("room-10");
        done(control.delete("/_chime/requests"));
        done(control.delete("/_chime/events"));
        ok(control.put("/_chime/clock", "{}"));

        try (StreamClient listener = StreamClient.from(port, "0")) {
            assertThat(listener.next(3, StreamControllerTest::isNoDelivery))
                    .extracting(Message::event)
                    .containsExactly("reset", "meeting", "clock");
        }
    }

    @Test
    void isAStreamThatNobodyStores() throws Exception {
        try (StreamClient listener = StreamClient.from(port, null)) {
            assertThat(listener.status()).isEqualTo(200);
            assertThat(listener.header("Content-Type")).startsWith("text/event-stream");
            assertThat(listener.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void answersAHeadWithoutAStream() {
        assertThat(RestAssured.given().port(port).head("/_chime/stream").statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNotHeldUpByAListenerWhoDoesNotRead() throws Exception {
        try (var deaf = new Socket(InetAddress.getLoopbackAddress(), port);
                StreamClient listener = StreamClient.from(port, null)) {
            deaf.getOutputStream().write("GET /_chime/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            for (int i = 0; i < 20; i++) {
                create("room-" + i);
            }

            assertThat(listener.next(20, message -> message.event().equals("request")))
                    .hasSize(20);
        }
    }

    @Test
    void namesWhatIsWrong() {
        problem(control.get("/_chime/stream?account=1"), 400, "account", "'account' is unknown here");
        problem(
                RestAssured.given().port(port).header("Last-Event-ID", "abc").get("/_chime/stream"),
                400,
                "Last-Event-ID",
                "the id of an event of this stream");
    }

    @Test
    void refusesWhoTakesNoStream() {
        problem(
                RestAssured.given().port(port).accept("application/json").get("/_chime/stream"),
                406,
                null,
                "GET /_chime/stream answers text/event-stream, which the header Accept does not take");
    }

    private String create(String room) {
        return chime.createMeeting(request -> request.externalMeetingId(room).mediaRegion("eu-central-1"))
                .meeting()
                .meetingId();
    }

    private static boolean isNoDelivery(Message message) {
        return !message.event().equals("delivery");
    }
}
