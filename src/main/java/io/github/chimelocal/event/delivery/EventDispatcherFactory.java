package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.EventTargetType;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.id.UuidGenerator;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the dispatcher that delivers events to the endpoints of the settings.
 *
 * <p>Targets are made in lambda bodies: a reference to their constructors would load classes of the AWS SDK at the start.
 */
public final class EventDispatcherFactory {

    /** The one to which AWS sends its own events. */
    private static final String DEFAULT_BUS = "default";

    private final DeliveryEndpoints endpoints;
    private final @Nullable DeliveryCredentials credentials;
    private final DeliveryPolicy policy;
    private final DeliveryFailureLog failures = new DeliveryFailureLog();

    /** Takes where to deliver and what to sign with; without credentials, each event is signed as by its account. */
    public EventDispatcherFactory(
            DeliveryEndpoints endpoints, @Nullable DeliveryCredentials credentials, DeliveryPolicy policy) {
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.policy = policy;
    }

    /** Creates the dispatcher. */
    public EventDispatcher create(EventLog events, UuidGenerator ids) {
        return new EventDispatcher(events, ids, policy, List.of(eventBridge(), sqs(), sns(), lambda(), webhook()));
    }

    private DeliveryRoute eventBridge() {
        var bus = EventDestination.fixed(DEFAULT_BUS);
        return toAws(
                EventTargetType.EVENTBRIDGE, bus, endpoints.eventbridge(), access -> new EventBridgeTarget(access));
    }

    private DeliveryRoute sqs() {
        var queue = new EventDestination.FromNotificationsConfiguration(
                TargetArnPolicy.OF_QUEUES, NotificationsConfiguration::sqsQueueArn);
        return toAws(EventTargetType.SQS, queue, endpoints.sqs(), access -> new SqsTarget(access));
    }

    private DeliveryRoute sns() {
        var topic = new EventDestination.FromNotificationsConfiguration(
                TargetArnPolicy.OF_TOPICS, NotificationsConfiguration::snsTopicArn);
        return toAws(EventTargetType.SNS, topic, endpoints.sns(), access -> new SnsTarget(access));
    }

    private DeliveryRoute lambda() {
        var function = new EventDestination.FromNotificationsConfiguration(
                TargetArnPolicy.OF_FUNCTIONS, NotificationsConfiguration::lambdaFunctionArn);
        return toAws(EventTargetType.LAMBDA, function, endpoints.lambda(), access -> new LambdaTarget(access));
    }

    private DeliveryRoute webhook() {
        URI url = endpoints.webhook();
        var destination = EventDestination.fixed(url);
        return route(EventTargetType.WEBHOOK, destination, url == null ? null : () -> new WebhookTarget(url));
    }

    private DeliveryRoute toAws(
            EventTargetType type,
            EventDestination destination,
            @Nullable URI endpoint,
            Function<AwsEndpoint, EventTarget> target) {
        return route(
                type,
                destination,
                endpoint == null ? null : () -> target.apply(new AwsEndpoint(endpoint, credentials)));
    }

    private DeliveryRoute route(
            EventTargetType type, EventDestination destination, @Nullable Supplier<EventTarget> target) {
        DeliveryWorker worker =
                target == null ? null : new DeliveryWorker(type, new LazyEventTarget(target), policy, failures);
        return new DeliveryRoute(type, destination, worker, failures);
    }
}
