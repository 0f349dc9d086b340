package io.github.chimelocal.notify;

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
final class EventBridgeTarget implements Target {

    /** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html */
    private static final Set<String> PASSING = Set.of("InternalException", "InternalFailure", "ThrottlingException");

    private final AwsAccess access;
    private final AwsClients<EventBridgeClient> clients;

    EventBridgeTarget(AwsAccess access) {
        this.access = access;
        this.clients = new AwsClients<>(access, EventBridgeClient::builder);
    }

    @Override
    public Outcome send(Parcel parcel) {
        Tenancy tenancy = parcel.event().source().key().tenancy();
        try {
            return judge(clients.in(tenancy)
                    .putEvents(events ->
                            events.entries(entry(parcel.event())).overrideConfiguration(clients.as(tenancy))));
        } catch (SdkException e) {
            return AwsFailures.of(e, access);
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
    private static Outcome judge(PutEventsResponse response) {
        return response.entries().stream()
                .filter(entry -> entry.errorCode() != null)
                .findFirst()
                .map(EventBridgeTarget::refused)
                .orElse(Outcome.DELIVERED);
    }

    private static Outcome refused(PutEventsResultEntry entry) {
        String reason = "%s: %s".formatted(entry.errorCode(), entry.errorMessage());
        return PASSING.contains(entry.errorCode())
                ? Outcome.again(entry.errorCode(), reason)
                : Outcome.never(entry.errorCode(), reason);
    }
}
