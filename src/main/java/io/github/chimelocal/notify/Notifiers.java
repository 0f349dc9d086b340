package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lays the ways of events to where the settings say.
 *
 * <p>Targets are made in lambda bodies: a reference to their constructors would load classes of the AWS SDK at the start.
 */
public final class Notifiers {

    /** The one to which AWS sends its own events. */
    private static final String DEFAULT_BUS = "default";

    private final Endpoints endpoints;
    private final @Nullable Credentials credentials;
    private final DeliveryPolicy policy;
    private final FailureLog failures = new FailureLog();

    /** Takes where to deliver and what to sign with; without credentials, each event is signed as by its account. */
    public Notifiers(Endpoints endpoints, @Nullable Credentials credentials, DeliveryPolicy policy) {
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.policy = policy;
    }

    /** Makes the one that takes events. */
    public Notifier create(EventLog events, Supplier<UUID> ids) {
        return new Notifier(events, ids, policy, List.of(eventBridge(), sqs(), sns(), lambda(), webhook()));
    }

    private Route eventBridge() {
        var bus = Destination.fixed(DEFAULT_BUS);
        return toAws(TargetKind.EVENTBRIDGE, bus, endpoints.eventbridge(), access -> new EventBridgeTarget(access));
    }

    private Route sqs() {
        var queue = new Destination.Named(ArnRule.OF_QUEUES, NotificationsConfiguration::sqsQueueArn);
        return toAws(TargetKind.SQS, queue, endpoints.sqs(), access -> new SqsTarget(access));
    }

    private Route sns() {
        var topic = new Destination.Named(ArnRule.OF_TOPICS, NotificationsConfiguration::snsTopicArn);
        return toAws(TargetKind.SNS, topic, endpoints.sns(), access -> new SnsTarget(access));
    }

    private Route lambda() {
        var function = new Destination.Named(ArnRule.OF_FUNCTIONS, NotificationsConfiguration::lambdaFunctionArn);
        return toAws(TargetKind.LAMBDA, function, endpoints.lambda(), access -> new LambdaTarget(access));
    }

    private Route webhook() {
        URI url = endpoints.webhook();
        var destination = Destination.fixed(url);
        return route(TargetKind.WEBHOOK, destination, url == null ? null : () -> new WebhookTarget(url));
    }

    private Route toAws(
            TargetKind kind, Destination destination, @Nullable URI endpoint, Function<AwsAccess, Target> target) {
        return route(
                kind, destination, endpoint == null ? null : () -> target.apply(new AwsAccess(endpoint, credentials)));
    }

    private Route route(TargetKind kind, Destination destination, @Nullable Supplier<Target> target) {
        Lanes lanes = target == null ? null : new Lanes(kind, new LazyTarget(target), policy, failures);
        return new Route(kind, destination, lanes, failures);
    }
}
