package io.github.chimelocal.event.delivery;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.event.delivery.RecordingHttpServer.CannedResponse;
import io.github.chimelocal.event.delivery.RecordingHttpServer.ReceivedRequest;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.Delivery.DeliveryState;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.PresenceChange;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.sdk.SdkKind;
import java.net.URI;
import java.net.URLDecoder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotificationsConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A user has stand-ins for AWS's services, and the events of meetings come there. */
@RunningServer
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class EventDeliveryTest {

    private static final String REGION = "eu-central-1";
    private static final CountDownLatch GATE = new CountDownLatch(1);
    private static final RecordingHttpServer RECORDER = new RecordingHttpServer().answering(EventDeliveryTest::answer);
    private static final SQSRestServer ELASTIC_MQ =
            SQSRestServerBuilder.withDynamicPort().withInterface("127.0.0.1").start();

    private final String account = Accounts.fresh();

    @LocalServerPort
    private int port;

    @Autowired
    private AttendeeService attendees;

    @Autowired
    private EventLog log;

    private ChimeSdkMeetingsClient chime;
    private SqsClient sqs;

    @DynamicPropertySource
    static void endpoints(DynamicPropertyRegistry registry) {
        registry.add("chime.events.endpoint", () -> RECORDER.url("/aws"));
        registry.add("chime.events.sqs.endpoint", EventDeliveryTest::elasticMq);
        registry.add("chime.events.webhook", () -> RECORDER.url("/hook"));
    }

    @BeforeEach
    void connect() {
        chime = SdkKind.SYNC.connect(port, account, REGION);
        sqs = SqsClient.builder()
                .endpointOverride(elasticMq())
                .region(Region.of(REGION))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }

    @AfterEach
    void disconnect() {
        chime.close();
        sqs.close();
    }

    @AfterAll
    static void stopStandIns() {
        RECORDER.close();
        ELASTIC_MQ.stopAndWait();
    }

    @Test
    void putsIntoTheQueueOfAMeetingExactlyWhatAwsDocuments() {
        String queueUrl =
                sqs.createQueue(queue -> queue.queueName("of-" + account)).queueUrl();
        String meeting = create(notify -> notify.sqsQueueArn(arn("sqs", "of-" + account)));
        String anna = join(meeting, "anna");
        String bert = join(meeting, "bert");
        note(meeting, bert, PresenceChange.LEFT);
        chime.deleteMeeting(end -> end.meetingId(meeting));

        assertThat(receive(queueUrl, 10))
                .containsExactly(
                        expected(meeting, 0, "MeetingStarted", ""),
                        expected(meeting, 1, "AttendeeAdded", about(anna, "anna")),
                        expected(meeting, 2, "AttendeeAuthorized", about(anna, "anna")),
                        expected(meeting, 3, "AttendeeJoined", about(anna, "anna") + "\"networkType\":\"Voip\","),
                        expected(meeting, 4, "AttendeeAdded", about(bert, "bert")),
                        expected(meeting, 5, "AttendeeAuthorized", about(bert, "bert")),
                        expected(meeting, 6, "AttendeeJoined", about(bert, "bert") + "\"networkType\":\"Voip\","),
                        expected(meeting, 7, "AttendeeLeft", about(bert, "bert") + "\"networkType\":\"Voip\","),
                        expected(meeting, 8, "AttendeeLeft", about(anna, "anna") + "\"networkType\":\"Voip\","),
                        expected(meeting, 9, "MeetingEnded", ""));
        assertThat(deliveries(meeting, "sqs"))
                .allMatch(delivery -> delivery.destination().equals(arn("sqs", "of-" + account)));
    }

    @Test
    void tellsEachTargetInOrder() {
        String meeting = create(notify ->
                notify.snsTopicArn(arn("sns", "topic")).lambdaFunctionArn(arn("lambda", "function:function")));
        join(meeting, "anna");
        chime.deleteMeeting(end -> end.meetingId(meeting));

        List<String> types = List.of(
                "MeetingStarted",
                "AttendeeAdded",
                "AttendeeAuthorized",
                "AttendeeJoined",
                "AttendeeLeft",
                "MeetingEnded");
        for (String target : List.of("eventbridge", "sns", "lambda", "webhook")) {
            await().atMost(60, SECONDS).until(() -> typesAt(target, meeting).size() >= types.size());
            assertThat(typesAt(target, meeting)).as(target).isEqualTo(types);
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(deliveries(meeting, target))
                            .extracting(Delivery::state)
                            .containsOnly(DeliveryState.DELIVERED));
        }
    }

    @Fidelity(
            value = OBSERVED,
            topic = EVENTS,
            what = "target that does not exist or refuses",
            answer =
                    "the call has succeeded; the delivery has failed, with its reason in `/_chime/events` and once in the log",
            evidence = "boto3 #4000, amazon-chime-sdk-js #2049")
    @Test
    void recordsAQueueThatDoesNotExistAndWarnsOnce(CapturedOutput output) {
        String arn = arn("sqs", "missing-" + account);
        String one = create(notify -> notify.sqsQueueArn(arn));
        String other = create(notify -> notify.sqsQueueArn(arn));
        chime.deleteMeeting(end -> end.meetingId(one));
        chime.deleteMeeting(end -> end.meetingId(other));

        List.of(one, other)
                .forEach(meeting -> await().atMost(60, SECONDS)
                        .untilAsserted(() -> assertThat(deliveries(meeting, "sqs"))
                                .hasSize(2)
                                .allMatch(delivery -> delivery.state() == DeliveryState.FAILED)
                                .allMatch(delivery -> delivery.attempts() == 1)
                                .extracting(Delivery::reason)
                                .containsOnly("There is no queue missing-%s of account %s in eu-central-1"
                                        .formatted(account, account))));
        assertThat(output.getOut().lines().filter(line -> line.contains("missing-" + account)))
                .singleElement()
                .asString()
                .contains(" WARN Events are not delivered to sqs " + arn + ": There is no queue ");
    }

    @Test
    void answersCallsWhileATargetHangs() {
        String meeting = create(notify -> notify.snsTopicArn(arn("sns", "hanging")));
        IntStream.range(0, 20)
                .forEach(user -> chime.createAttendee(
                        attendee -> attendee.meetingId(meeting).externalUserId("user-" + user)));
        chime.deleteMeeting(end -> end.meetingId(meeting));

        assertThat(deliveries(meeting, "sns"))
                .hasSize(22)
                .allMatch(delivery -> delivery.state() == DeliveryState.PENDING);
        GATE.countDown();
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(deliveries(meeting, "sns"))
                        .allMatch(delivery -> delivery.state() == DeliveryState.DELIVERED));
    }

    private String create(Consumer<NotificationsConfiguration.Builder> notifications) {
        Meeting meeting = chime.createMeeting(create -> create.clientRequestToken(Accounts.fresh())
                        .externalMeetingId("room-7")
                        .mediaRegion("eu-west-1")
                        .notificationsConfiguration(notifications))
                .meeting();
        return meeting.meetingId();
    }

    private String join(String meeting, String user) {
        String attendee = chime.createAttendee(
                        create -> create.meetingId(meeting).externalUserId(user))
                .attendee()
                .attendeeId();
        note(meeting, attendee, PresenceChange.JOINED);
        return attendee;
    }

    private void note(String meeting, String attendee, PresenceChange change) {
        var tenancy = new Tenancy(account, new ControlRegion(REGION));
        attendees.changePresence(new MeetingKey(tenancy, new MeetingId(meeting)), new AttendeeId(attendee), change);
    }

    private String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, account, resource);
    }

    private List<String> receive(String queueUrl, int count) {
        var received = new ArrayList<String>();
        await().atMost(60, SECONDS).until(() -> {
            sqs
                    .receiveMessage(queue ->
                            queue.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(1))
                    .messages()
                    .stream()
                    .map(Message::body)
                    .forEach(received::add);
            return received.size() >= count;
        });
        return received;
    }

    private String expected(String meeting, int position, String type, String aboutAttendee) {
        var at = logged(meeting).get(position).at();
        return """
                {"version":"0","source":"aws.chime","account":"%s","region":"eu-central-1",\
                "detail-type":"Chime Meeting State Change","time":"%s",\
                "detail":{"version":"0","eventType":"chime:%s","timestamp":%d,"meetingId":"%s",%s\
                "externalMeetingId":"room-7","mediaRegion":"eu-west-1"}}""".formatted(
                        account,
                        "%1$tFT%1$tT.%1$tLZ".formatted(at.atOffset(ZoneOffset.UTC)),
                        type,
                        at.toEpochMilli(),
                        meeting,
                        aboutAttendee);
    }

    private static String about(String attendee, String user) {
        return "\"attendeeId\":\"%s\",\"externalUserId\":\"%s\",".formatted(attendee, user);
    }

    private List<LoggedEvent> logged(String meeting) {
        return log.find(
                0, event -> event.event().source().key().meetingId().value().equals(meeting));
    }

    private List<Delivery> deliveries(String meeting, String target) {
        return logged(meeting).stream()
                .flatMap(event -> event.deliveries().stream())
                .filter(delivery -> delivery.target().equals(target))
                .toList();
    }

    private static List<String> typesAt(String target, String meeting) {
        return RECORDER.calls().stream()
                .filter(call -> target(call).equals(target))
                .map(call -> URLDecoder.decode(call.body(), UTF_8))
                .filter(body -> body.contains(meeting))
                .map(body -> body.replaceAll("(?s).*chime:(\\w+).*", "$1"))
                .toList();
    }

    private static String target(ReceivedRequest call) {
        if (call.uri().getPath().equals("/hook")) {
            return "webhook";
        }
        if (call.header("X-Amz-Invocation-Type") != null) {
            return "lambda";
        }
        return call.header("X-Amz-Target") != null ? "eventbridge" : "sns";
    }

    private static CannedResponse answer(ReceivedRequest call) {
        if (call.body().contains("hanging")) {
            awaitGate();
        }
        return switch (target(call)) {
            case "eventbridge" -> new CannedResponse(200, "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}");
            case "sns" -> new CannedResponse(200, WireTest.PUBLISHED);
            default -> new CannedResponse(202, "");
        };
    }

    private static void awaitGate() {
        try {
            GATE.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI elasticMq() {
        int port = ELASTIC_MQ.waitUntilStarted().localAddress().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }
}
