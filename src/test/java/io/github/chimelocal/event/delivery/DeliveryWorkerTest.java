package io.github.chimelocal.event.delivery;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.chimelocal.event.TestEvents;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.Delivery.DeliveryState;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.EventTargetType;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class DeliveryWorkerTest {

    private static final DeliveryPolicy QUICK =
            new DeliveryPolicy(100, 4, 4, Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(50));

    private final List<MeetingEvent> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final DeliveryFailureLog failures = new DeliveryFailureLog();
    private final List<EventDispatcher> dispatchers = new ArrayList<>();
    private final AtomicInteger delivered = new AtomicInteger();
    private final EventLog log = new EventLog(20_000, () -> 1);

    @AfterEach
    void shutDown() {
        gate.countDown();
        dispatchers.forEach(EventDispatcher::close);
    }

    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "order of delivery",
            answer =
                    "the events of a meeting reach a target in the order in which things happened; AWS does not promise it")
    @Test
    void deliversTheEventsOfAMeetingInOrder() {
        EventDispatcher dispatcher = dispatcher(QUICK, route(EventTargetType.SQS, QUICK, this::take));
        List<MeetingEvent> events = events(1, 100);

        events.forEach(dispatcher::publish);

        awaitFinal();
        assertThat(sent).isEqualTo(events);
        assertThat(deliveries()).extracting(Delivery::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(deliveries()).extracting(Delivery::attempts).containsOnly(1);
    }

    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "target that is away or throttles",
            answer = "tried ten times within about 40 seconds; later events of the meeting wait")
    @Test
    void triesAgainWhileLaterEventsOfTheMeetingWait() {
        var attempts = new AtomicInteger();
        EventDispatcher dispatcher = dispatcher(
                QUICK,
                route(
                        EventTargetType.SQS,
                        QUICK,
                        task -> attempts.incrementAndGet() < 4
                                ? DeliveryResult.retry("down", "It is down")
                                : take(task)));
        List<MeetingEvent> events = events(1, 3);

        events.forEach(dispatcher::publish);

        awaitFinal();
        assertThat(sent).isEqualTo(events);
        assertThat(deliveries()).extracting(Delivery::attempts).containsExactly(4, 1, 1);
        assertThat(deliveries()).extracting(Delivery::reason).containsOnlyNulls();
    }

    @Test
    void showsThatADeliveryWillBeTriedAgain() {
        var patient = new DeliveryPolicy(100, 1, 2, Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO);
        EventDispatcher dispatcher = dispatcher(
                patient, route(EventTargetType.SQS, patient, task -> DeliveryResult.retry("down", "It is down")));

        dispatcher.publish(events(1, 1).get(0));

        await().atMost(30, SECONDS).until(() -> deliveries().get(0).state() == DeliveryState.RETRYING);
        assertThat(deliveries().get(0).reason()).isEqualTo("It is down");
        assertThat(deliveries().get(0).attempts()).isEqualTo(1);
    }

    @Test
    void givesUpInTheEndAndGoesOn(CapturedOutput output) {
        MeetingEvent bad = events(1, 1).get(0);
        EventDispatcher dispatcher = dispatcher(
                QUICK,
                route(
                        EventTargetType.SQS,
                        QUICK,
                        task -> task.event().equals(bad) ? DeliveryResult.retry("down", "It is down") : take(task)));
        List<MeetingEvent> events = events(1, 2);

        events.forEach(dispatcher::publish);

        awaitFinal();
        assertThat(deliveries())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.FAILED, DeliveryState.DELIVERED);
        assertThat(deliveries()).extracting(Delivery::attempts).containsExactly(4, 1);
        assertThat(deliveries().get(0).reason()).isEqualTo("It is down");
        assertThat(warnings(output))
                .containsExactly("Events are not delivered to sqs somewhere: It is down;"
                        + " later failures of this kind are only in the event log");
    }

    @Test
    void warnsOfEachCauseOnce(CapturedOutput output) {
        var number = new AtomicInteger();
        EventDispatcher dispatcher = dispatcher(
                QUICK,
                route(
                        EventTargetType.SQS,
                        QUICK,
                        task -> DeliveryResult.giveUp(
                                "cause " + number.getAndIncrement() % 2, "reason\nof " + number)));

        events(1, 50).forEach(dispatcher::publish);

        awaitFinal();
        assertThat(deliveries()).extracting(Delivery::state).containsOnly(DeliveryState.FAILED);
        assertThat(warnings(output)).hasSize(2).allMatch(line -> line.contains(": reason?of "));
    }

    @Test
    void isNotStoppedByWhatTheTargetThrows() {
        var attempts = new AtomicInteger();
        EventDispatcher dispatcher = dispatcher(QUICK, route(EventTargetType.SQS, QUICK, task -> {
            if (attempts.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("com/example/Missing");
            }
            return take(task);
        }));

        events(1, 2).forEach(dispatcher::publish);

        awaitFinal();
        assertThat(deliveries())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.FAILED, DeliveryState.DELIVERED);
        assertThat(deliveries().get(0).reason()).contains("com/example/Missing");
    }

    @Test
    void doesNotLetOneTargetHoldUpAnother() {
        EventDispatcher dispatcher = dispatcher(
                QUICK,
                route(EventTargetType.SQS, QUICK, this::hang),
                route(EventTargetType.WEBHOOK, QUICK, this::take));

        IntStream.range(0, 20).forEach(meeting -> events(meeting, 1).forEach(dispatcher::publish));

        await().atMost(30, SECONDS).until(() -> sent.size() == 20);
        assertThat(deliveries().stream().filter(delivery -> delivery.target().equals("sqs")))
                .extracting(Delivery::state)
                .containsOnly(DeliveryState.PENDING);
    }

    @Test
    void doesNotLetOneMeetingHoldUpAnother() {
        MeetingEvent first = events(1, 1).get(0);
        EventDispatcher dispatcher = dispatcher(
                QUICK, route(EventTargetType.SQS, QUICK, task -> task.event().equals(first) ? hang(task) : take(task)));

        dispatcher.publish(first);
        events(2, 5).forEach(dispatcher::publish);

        await().atMost(30, SECONDS).until(() -> sent.size() == 5);
    }

    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "more than 20,000 deliveries that wait for one sort of target",
            answer = "have failed")
    @Test
    void failsWhatTheQueueHasNoRoomFor(CapturedOutput output) {
        EventDispatcher dispatcher = dispatcher(QUICK, route(EventTargetType.SQS, QUICK, task -> {
            hang(task);
            return take(task);
        }));
        List<MeetingEvent> events = events(1, 103);

        events.forEach(dispatcher::publish);

        assertThat(deliveries().subList(100, 103))
                .extracting(Delivery::state, Delivery::reason)
                .containsOnly(tuple(DeliveryState.FAILED, "The queue is full: 100 deliveries wait already"));
        assertThat(warnings(output)).hasSize(1);
        gate.countDown();
        awaitFinal();
        assertThat(sent).isEqualTo(events.subList(0, 100));
    }

    @Test
    void accountsForEachEventOfABurst() {
        var roomy = new DeliveryPolicy(9_000, 4, 4, Duration.ZERO, Duration.ZERO, Duration.ofMillis(50));
        EventDispatcher dispatcher = dispatcher(roomy, route(EventTargetType.SQS, roomy, this::quickly));

        IntStream.range(0, 10_000)
                .parallel()
                .forEach(number -> dispatcher.publish(TestEvents.added(TestEvents.meeting(number % 50), number)));

        awaitFinal();
        assertThat(deliveries())
                .hasSize(10_000)
                .allMatch(delivery -> delivery.state() == DeliveryState.DELIVERED
                        || (delivery.state() == DeliveryState.FAILED && delivery.reason() != null));
        assertThat(delivered.get())
                .isEqualTo(deliveries().stream()
                        .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
                        .count())
                .isGreaterThanOrEqualTo(9_000);
    }

    @Test
    void givesUpWhatIsCancelledAndNothingElse() {
        EventDispatcher dispatcher = dispatcher(QUICK, route(EventTargetType.SQS, QUICK, task -> {
            awaitGate();
            return take(task);
        }));
        MeetingEvent kept = TestEvents.started(TestEvents.meeting(2));
        events(1, 10).forEach(dispatcher::publish);
        dispatcher.publish(kept);

        assertThat(dispatcher.cancel(event -> !event.source().equals(kept.source())))
                .isEqualTo(10);
        gate.countDown();

        awaitFinal();
        assertThat(deliveries().subList(0, 10)).allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
            assertThat(delivery.reason()).isEqualTo("cancelled by a reset");
        });
        assertThat(deliveries().get(10).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(sent).contains(kept).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void deliversWhatTheSameMeetingTellsAfterACancellation() {
        EventDispatcher dispatcher = dispatcher(QUICK, route(EventTargetType.SQS, QUICK, task -> {
            awaitGate();
            return take(task);
        }));
        List<MeetingEvent> events = events(1, 4);
        events.subList(0, 2).forEach(dispatcher::publish);
        dispatcher.cancel(event -> true);

        events.subList(2, 4).forEach(dispatcher::publish);
        gate.countDown();

        awaitFinal();
        assertThat(deliveries().subList(2, 4)).extracting(Delivery::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(sent).containsSubsequence(events.subList(2, 4));
    }

    private void awaitGate() throws InterruptedException {
        assertThat(gate.await(30, SECONDS)).isTrue();
    }

    @Test
    void drainsBeforeItShutsDown() {
        var patient = new DeliveryPolicy(100, 4, 4, Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofSeconds(30));
        var attempts = new AtomicInteger();
        EventDispatcher dispatcher = dispatcher(
                patient,
                route(
                        EventTargetType.SQS,
                        patient,
                        task -> attempts.incrementAndGet() % 2 == 1
                                ? DeliveryResult.retry("down", "It is down")
                                : take(task)));
        List<MeetingEvent> events = events(1, 50);
        events.forEach(dispatcher::publish);

        dispatcher.close();

        assertThat(sent).isEqualTo(events);
        assertThat(deliveries()).extracting(Delivery::state).containsOnly(DeliveryState.DELIVERED);
    }

    @Test
    void saysWhatIsLeftWhenItShutsDown(CapturedOutput output) {
        EventDispatcher dispatcher = dispatcher(QUICK, route(EventTargetType.SQS, QUICK, this::hang));
        IntStream.range(0, 10).forEach(meeting -> events(meeting, 2).forEach(dispatcher::publish));

        dispatcher.close();
        dispatcher.publish(events(1, 1).get(0));

        assertThat(deliveries()).hasSize(21).allMatch(delivery -> delivery.state() == DeliveryState.FAILED);
        assertThat(deliveries()).extracting(Delivery::reason).containsOnly("shut down");
        assertThat(output).contains("Events are lost by the shutdown; deliveries that were left: 20");
        assertThat(warnings(output)).isEmpty();
    }

    private DeliveryResult quickly(DeliveryTask task) {
        delivered.incrementAndGet();
        return DeliveryResult.DELIVERED;
    }

    private DeliveryResult take(DeliveryTask task) {
        sent.add(task.event());
        return DeliveryResult.DELIVERED;
    }

    private DeliveryResult hang(DeliveryTask task) throws InterruptedException {
        gate.await();
        return DeliveryResult.DELIVERED;
    }

    private DeliveryRoute route(EventTargetType type, DeliveryPolicy policy, EventTarget target) {
        return new DeliveryRoute(
                type,
                EventDestination.fixed("somewhere"),
                new DeliveryWorker(type, target, policy, failures),
                failures);
    }

    private EventDispatcher dispatcher(DeliveryPolicy policy, DeliveryRoute... routes) {
        var dispatcher = new EventDispatcher(log, () -> TestEvents.ID, policy, List.of(routes));
        dispatchers.add(dispatcher);
        return dispatcher;
    }

    private static List<MeetingEvent> events(int meeting, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TestEvents.added(TestEvents.meeting(meeting), number))
                .toList();
    }

    private void awaitFinal() {
        await().atMost(30, SECONDS)
                .until(() -> deliveries().stream()
                        .noneMatch(delivery -> delivery.state() == DeliveryState.PENDING
                                || delivery.state() == DeliveryState.RETRYING));
    }

    private List<Delivery> deliveries() {
        return log.find(0, event -> true).stream()
                .flatMap(event -> event.deliveries().stream())
                .toList();
    }

    private static List<String> warnings(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("Events are not delivered"))
                .map(line -> line.substring(line.indexOf("Events are not delivered")))
                .toList();
    }
}
