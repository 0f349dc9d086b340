package io.github.chimelocal.event.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.chimelocal.event.EventJson;
import io.github.chimelocal.event.TestEvents;
import io.github.chimelocal.event.delivery.RecordingHttpServer.CannedResponse;
import io.github.chimelocal.event.delivery.RecordingHttpServer.ReceivedRequest;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.Delivery.DeliveryState;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the SDK sends, and what is made of the answers. */
@Timeout(120)
class WireTest {

    private static final DeliveryPolicy QUICK =
            new DeliveryPolicy(1_000, 4, 1_000, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ZERO);

    static final String PUBLISHED = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult>\
            <MessageId>1</MessageId></PublishResult></PublishResponse>""";

    private final RecordingHttpServer recorder = new RecordingHttpServer();
    private final EventLog log = new EventLog(1_000, () -> 1);
    private final List<EventDispatcher> notifiers = new ArrayList<>();
    private final MeetingEvent event = TestEvents.started(TestEvents.meeting(
            1, new NotificationsConfiguration(TestEvents.FUNCTION, TestEvents.TOPIC, TestEvents.QUEUE)));

    @AfterEach
    void shutDown() {
        notifiers.forEach(EventDispatcher::close);
        recorder.close();
    }

    @Test
    void putsOneEntryOnTheDefaultBus() {
        recorder.answering(
                call -> new CannedResponse(200, "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}"));

        Delivery delivery = deliver(eventBridge("/bus"), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        ReceivedRequest call = onlyCall();
        assertThat(call.uri()).hasToString("/bus/");
        assertThat(call.header("X-Amz-Target")).isEqualTo("AWSEvents.PutEvents");
        assertThat(call.scope()).matches("111122223333/\\d{8}/us-east-1/events/aws4_request");
        JsonNode entry = json(call.body()).required("Entries").required(0);
        assertThat(json(call.body()).required("Entries")).hasSize(1);
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder("Source", "DetailType", "Detail", "Time", "Resources");
        assertThat(entry.required("Source").asString()).isEqualTo("aws.chime");
        assertThat(entry.required("DetailType").asString()).isEqualTo("Chime Meeting State Change");
        assertThat(entry.required("Time").asDouble()).isEqualTo(1768471200.500);
        assertThat(entry.required("Resources")).isEmpty();
        assertThat(entry.required("Detail").asString()).isEqualTo(EventJson.detail(event));
    }

    @Test
    void judgesTheEntryAndNotOnlyTheRequest() {
        recorder.answering(call -> new CannedResponse(
                200,
                "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"NotAuthorizedForSourceException\","
                        + "\"ErrorMessage\":\"Not authorized for the source.\"}]}"));

        Delivery delivery = deliver(eventBridge(""), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.reason()).isEqualTo("NotAuthorizedForSourceException: Not authorized for the source.");
    }

    @Test
    void publishesToTheTopic() {
        recorder.answering(call -> new CannedResponse(200, PUBLISHED));

        Delivery delivery = deliver(new DeliveryEndpoints(null, null, recorder.url(""), null, null), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        ReceivedRequest call = onlyCall();
        assertThat(call.scope()).matches("111122223333/\\d{8}/us-east-1/sns/aws4_request");
        assertThat(URLDecoder.decode(call.body(), UTF_8).split("&"))
                .contains("Action=Publish", "TopicArn=" + TestEvents.TOPIC, "Message=" + EventJson.queueForm(event));
    }

    @Test
    void invokesTheFunctionWithoutWaitingForIt() {
        recorder.answering(call -> new CannedResponse(202, ""));

        Delivery delivery = deliver(new DeliveryEndpoints(null, null, null, recorder.url(""), null), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        ReceivedRequest call = onlyCall();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(URLDecoder.decode(call.uri().toString(), UTF_8))
                .isEqualTo("/2015-03-31/functions/" + TestEvents.FUNCTION + "/invocations");
        assertThat(call.header("X-Amz-Invocation-Type")).isEqualTo("Event");
        assertThat(call.scope()).matches("111122223333/\\d{8}/us-east-1/lambda/aws4_request");
        assertThat(call.body()).isEqualTo(EventJson.queueForm(event));
    }

    @Test
    void sendsToTheEndpointWhateverHostTheQueueUrlNames() {
        recorder.answering(call -> "AmazonSQS.GetQueueUrl".equals(call.header("X-Amz-Target"))
                ? new CannedResponse(200, "{\"QueueUrl\":\"http://elsewhere.invalid:1/111122223333/events\"}")
                : sent(call));
        EventDispatcher notifier = notifier(new DeliveryEndpoints(null, recorder.url(""), null, null, null), null);

        notifier.publish(event);
        notifier.publish(event);
        awaitFinal();

        assertThat(recorder.calls())
                .extracting(call -> call.header("X-Amz-Target"))
                .containsExactly("AmazonSQS.GetQueueUrl", "AmazonSQS.SendMessage", "AmazonSQS.SendMessage");
        assertThat(json(recorder.calls().get(0).body()).toString())
                .isEqualTo("{\"QueueName\":\"events\",\"QueueOwnerAWSAccountId\":\"111122223333\"}");
        assertThat(json(recorder.calls().get(1).body()).required("MessageBody").asString())
                .isEqualTo(EventJson.queueForm(event));
    }

    @Test
    void postsToTheWebhookWhatEventBridgeDelivers() {
        Delivery delivery = deliver(new DeliveryEndpoints(null, null, null, null, recorder.url("/hook?a=b")), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.destination()).isEqualTo(recorder.url("/hook?a=b").toString());
        ReceivedRequest call = onlyCall();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.uri()).hasToString("/hook?a=b");
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.header("Content-Length"))
                .isEqualTo(Integer.toString(call.body().getBytes(UTF_8).length));
        assertThat(call.body()).isEqualTo(EventJson.eventBridgeForm(event, TestEvents.ID));
    }

    @Test
    void signsWithTheCredentialsOfTheSettings() {
        recorder.answering(call -> new CannedResponse(200, PUBLISHED));

        deliver(
                new DeliveryEndpoints(null, null, recorder.url(""), null, null),
                new DeliveryCredentials("AKIAEXAMPLE", "secret", "session"));

        assertThat(onlyCall().scope()).startsWith("AKIAEXAMPLE/");
        assertThat(onlyCall().header("X-Amz-Security-Token")).isEqualTo("session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "--", "0a", "a-region-of-thirty-two-characters"})
    void deliversForRegionsOfAnyName(String region) {
        recorder.answering(call -> new CannedResponse(202, "{}"));
        URI endpoint = recorder.url("");

        notifier(new DeliveryEndpoints(endpoint, endpoint, null, endpoint, null), null)
                .publish(TestEvents.started(TestEvents.meetingIn(region)));
        awaitFinal();

        assertThat(delivery("eventbridge").state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(onlyCall().scope()).contains("/" + region + "/events/");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404})
    void takesAnyOtherAnswerOfTheWebhookForFinal(int status) {
        recorder.answering(call -> new CannedResponse(status, ""));

        Delivery delivery = deliver(new DeliveryEndpoints(null, null, null, null, recorder.url("/hook")), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.reason()).isEqualTo("The answer was HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void triesTheWebhookAgainWhenItWillPass(int status) {
        var number = new AtomicInteger();
        recorder.answering(call -> new CannedResponse(number.incrementAndGet() < 3 ? status : 204, ""));

        Delivery delivery = deliver(new DeliveryEndpoints(null, null, null, null, recorder.url("/hook")), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(3);
    }

    @Test
    void triesAServiceAgainThatThrottlesOrFails() {
        var number = new AtomicInteger();
        recorder.answering(call -> switch (number.incrementAndGet()) {
            case 1 -> new CannedResponse(503, "<html>");
            case 2 -> new CannedResponse(400, "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");
            default -> new CannedResponse(200, "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}");
        });

        Delivery delivery = deliver(eventBridge(""), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(3);
    }

    @Test
    void saysWhatAServiceObjectsTo() {
        recorder.answering(
                call -> new CannedResponse(403, "{\"__type\":\"AccessDeniedException\",\"Message\":\"No\"}"));

        Delivery delivery = deliver(eventBridge(""), null);

        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.reason()).startsWith("AccessDeniedException: ").endsWith(" (HTTP 403)");
    }

    @Test
    void deliversEverythingInOrderOnceTheTargetIsBack() {
        recorder.close();
        URI hook = recorder.url("/hook");
        EventDispatcher notifier = notifier(new DeliveryEndpoints(null, null, null, null, hook), null);
        List<MeetingEvent> events = IntStream.range(0, 20)
                .mapToObj(number -> TestEvents.added(TestEvents.meeting(1), number))
                .toList();
        events.forEach(notifier::publish);
        await().atMost(30, SECONDS).until(() -> webhookDelivery().state() == DeliveryState.RETRYING);
        assertThat(webhookDelivery().reason()).startsWith(hook + " cannot be reached: ");

        try (var back = new RecordingHttpServer(recorder.port())) {
            awaitFinal();

            assertThat(back.calls())
                    .extracting(ReceivedRequest::body)
                    .containsExactlyElementsOf(events.stream()
                            .map(event -> EventJson.eventBridgeForm(event, TestEvents.ID))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqs", "sns", "lambda", "eventbridge"})
    void triesAServiceAgainThatCannotBeReached(String target) {
        recorder.close();
        URI gone = recorder.url("");
        notifier(new DeliveryEndpoints(gone, gone, gone, gone, null), null).publish(event);

        await().atMost(60, SECONDS).until(() -> delivery(target).attempts() > 1);
        assertThat(delivery(target).reason())
                .isEqualTo(gone + " cannot be reached: java.net.ConnectException: Connection refused");
    }

    private Delivery delivery(String target) {
        return log.find(0, logged -> true).get(0).deliveries().stream()
                .filter(delivery -> delivery.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private Delivery webhookDelivery() {
        return delivery("webhook");
    }

    private DeliveryEndpoints eventBridge(String path) {
        return new DeliveryEndpoints(recorder.url(path), null, null, null, null);
    }

    private Delivery deliver(DeliveryEndpoints endpoints, @Nullable DeliveryCredentials credentials) {
        notifier(endpoints, credentials).publish(event);
        awaitFinal();
        return log.find(0, logged -> true).get(0).deliveries().stream()
                .filter(delivery -> delivery.state() != DeliveryState.SKIPPED)
                .findFirst()
                .orElseThrow();
    }

    private EventDispatcher notifier(DeliveryEndpoints endpoints, @Nullable DeliveryCredentials credentials) {
        EventDispatcher notifier =
                new EventDispatcherFactory(endpoints, credentials, QUICK).create(log, () -> TestEvents.ID);
        notifiers.add(notifier);
        return notifier;
    }

    private void awaitFinal() {
        await().atMost(60, SECONDS)
                .until(() -> log.find(0, logged -> true).stream()
                        .flatMap(logged -> logged.deliveries().stream())
                        .noneMatch(delivery -> delivery.state() == DeliveryState.PENDING
                                || delivery.state() == DeliveryState.RETRYING));
    }

    private ReceivedRequest onlyCall() {
        assertThat(recorder.calls()).hasSize(1);
        return recorder.calls().get(0);
    }

    private static CannedResponse sent(ReceivedRequest call) {
        String body = json(call.body()).required("MessageBody").asString();
        return new CannedResponse(200, "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"" + md5(body) + "\"}");
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        return Objects.requireNonNull(JsonMapper.shared().readTree(text));
    }
}
