package io.github.chimelocal.event.delivery;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.event.TestEvents;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.Delivery.DeliveryState;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where events go, and where they do not, before anything is sent. */
class EventDestinationTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final EventLog log = new EventLog(10, () -> 1);

    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "target without an endpoint",
            answer = "nothing leaves the process; the delivery is skipped")
    @Test
    void skipsWhatHasNoEndpointAndSaysWhatToSet() {
        var all = new NotificationsConfiguration(TestEvents.FUNCTION, TestEvents.TOPIC, TestEvents.QUEUE);

        List<Delivery> deliveries = publish(new DeliveryEndpoints(null, null, null, null, null), all);

        assertThat(deliveries).extracting(Delivery::target).containsExactly("eventbridge", "sqs", "sns", "lambda");
        assertThat(deliveries)
                .extracting(Delivery::destination)
                .containsExactly("default", TestEvents.QUEUE, TestEvents.TOPIC, TestEvents.FUNCTION);
        assertThat(deliveries).extracting(Delivery::state).containsOnly(DeliveryState.SKIPPED);
        assertThat(deliveries).extracting(Delivery::attempts).containsOnly(0);
        assertThat(deliveries.get(1).reason())
                .isEqualTo(
                        "No endpoint is set: chime.events.sqs.endpoint or chime.events.endpoint says where to deliver");
    }

    @Test
    void goesToTheEventBusAloneWhenTheMeetingNamesNothing() {
        List<Delivery> deliveries = publish(
                new DeliveryEndpoints(null, null, null, null, null), new NotificationsConfiguration(null, null, null));

        assertThat(deliveries).extracting(Delivery::target).containsExactly("eventbridge");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = EVENTS,
            what = "target in another Region than the meeting",
            answer = "gets nothing; the meeting is made, the delivery has failed",
            evidence = "developer guide, Getting notifications about meeting events")
    @Fidelity(
            value = OBSERVED,
            topic = EVENTS,
            what = "FIFO queue",
            answer = "gets nothing; the delivery has failed",
            evidence = "amazon-chime-sdk-js #2384")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arn:aws:sqs:eu-west-1:111122223333:events | The queue is in eu-west-1, but the meeting's Region is us-east-1, and AWS delivers only within it
            arn:aws:sqs:us-east-1:111122223333:events.fifo | The queue is a FIFO queue, and AWS does not deliver to those
            arn:aws:sns:us-east-1:111122223333:events | Not the ARN of a queue, such as arn:aws:sqs:us-east-1:111122223333:my-queue
            arn:aws:sqs:us-east-1:111122223333:a/b | Not the ARN of a queue, such as arn:aws:sqs:us-east-1:111122223333:my-queue
            arn:aws:sqs:us-east-1:1111:events | Not the ARN of a queue, such as arn:aws:sqs:us-east-1:111122223333:my-queue
            arn:events | Not the ARN of a queue, such as arn:aws:sqs:us-east-1:111122223333:my-queue
            """)
    void failsAtOnceWhereAwsWouldNotDeliver(String arn, String reason) {
        Delivery toQueue = publish(new DeliveryEndpoints(null, NOWHERE, null, null, null), TestEvents.toQueue(arn))
                .get(1);

        assertThat(toQueue.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(toQueue.attempts()).isZero();
        assertThat(toQueue.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:us-east-1:111122223333:function:events:PROD",
        "arn:aws:lambda:us-east-1:111122223333:function:events:$LATEST"
    })
    void acceptsFunctionsOfAVersion(String arn) {
        assertThat(TargetArnPolicy.OF_FUNCTIONS.rejection(arn, "us-east-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "6, 6400", "7, 10000", "9, 10000", "1000000, 10000"})
    void pausesLongerAfterEachAttempt(int attempts, long milliseconds) {
        assertThat(DeliveryPolicy.DEFAULT.pauseAfter(attempts)).hasMillis(milliseconds);
    }

    @Test
    void tellsNoSecret() {
        assertThat(new DeliveryCredentials("id", "secret", "token")).hasToString("Credentials[id]");
    }

    private List<Delivery> publish(DeliveryEndpoints endpoints, NotificationsConfiguration notifications) {
        try (EventDispatcher notifier =
                new EventDispatcherFactory(endpoints, null, DeliveryPolicy.DEFAULT).create(log, () -> TestEvents.ID)) {
            notifier.publish(TestEvents.started(TestEvents.meeting(1, notifications)));
        }
        return log.find(0, event -> true).get(0).deliveries();
    }
}
