package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.EventJson;
import io.github.chimelocal.meeting.id.Tenancy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/** Delivers to topics. */
final class SnsTarget implements EventTarget {

    private final AwsEndpoint access;
    private final AwsClientFactory<SnsClient> clients;

    SnsTarget(AwsEndpoint access) {
        this.access = access;
        this.clients = new AwsClientFactory<>(access, SnsClient::builder);
    }

    @Override
    public DeliveryResult send(DeliveryTask task) {
        Tenancy tenancy = task.event().source().key().tenancy();
        try {
            clients.in(tenancy)
                    .publish(message -> message.topicArn(task.delivery().destination())
                            .message(EventJson.queueForm(task.event()))
                            .overrideConfiguration(clients.as(tenancy)));
            return DeliveryResult.DELIVERED;
        } catch (SdkException e) {
            return AwsFailureClassifier.of(e, access);
        }
    }
}
