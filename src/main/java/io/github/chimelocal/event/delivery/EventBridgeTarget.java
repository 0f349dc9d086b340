package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.EventJson;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** Delivers to the default event bus of the account. */
final class EventBridgeTarget implements EventTarget {

    /** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html */
    private static final Set<String> PASSING = Set.of("InternalException", "InternalFailure", "ThrottlingException");

    private final AwsEndpoint access;
    private final AwsClientFactory<EventBridgeClient> clients;

    EventBridgeTarget(AwsEndpoint access) {
        this.access = access;
        this.clients = new AwsClientFactory<>(access, EventBridgeClient::builder);
    }

    @Override
    public DeliveryResult send(DeliveryTask task) {
        Tenancy tenancy = task.event().source().key().tenancy();
        try {
            return judge(clients.in(tenancy)
                    .putEvents(
                            events -> events.entries(entry(task.event())).overrideConfiguration(clients.as(tenancy))));
        } catch (SdkException e) {
            return AwsFailureClassifier.of(e, access);
        }
    }

    /** No bus is named: that is the default one. */
    private static PutEventsRequestEntry entry(MeetingEvent event) {
        return PutEventsRequestEntry.builder()
                .source(EventJson.SOURCE)
                .detailType(EventJson.DETAIL_TYPE)
                .detail(EventJson.detail(event))
                .time(event.at())
                .resources(List.of())
                .build();
    }

    /** An entry can fail while the request succeeds. */
    private static DeliveryResult judge(PutEventsResponse response) {
        return response.entries().stream()
                .filter(entry -> entry.errorCode() != null)
                .findFirst()
                .map(EventBridgeTarget::refused)
                .orElse(DeliveryResult.DELIVERED);
    }

    private static DeliveryResult refused(PutEventsResultEntry entry) {
        String reason = "%s: %s".formatted(entry.errorCode(), entry.errorMessage());
        return PASSING.contains(entry.errorCode())
                ? DeliveryResult.retry(entry.errorCode(), reason)
                : DeliveryResult.giveUp(entry.errorCode(), reason);
    }
}
