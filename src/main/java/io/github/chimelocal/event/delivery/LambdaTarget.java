package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.EventJson;
import io.github.chimelocal.meeting.id.Tenancy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Invokes functions, without waiting for what they make of it. */
final class LambdaTarget implements EventTarget {

    private final AwsEndpoint access;
    private final AwsClientFactory<LambdaClient> clients;

    LambdaTarget(AwsEndpoint access) {
        this.access = access;
        this.clients = new AwsClientFactory<>(access, LambdaClient::builder);
    }

    @Override
    public DeliveryResult send(DeliveryTask task) {
        Tenancy tenancy = task.event().source().key().tenancy();
        try {
            clients.in(tenancy)
                    .invoke(call -> call.functionName(task.delivery().destination())
                            .invocationType(InvocationType.EVENT)
                            .payload(SdkBytes.fromUtf8String(EventJson.queueForm(task.event())))
                            .overrideConfiguration(clients.as(tenancy)));
            return DeliveryResult.DELIVERED;
        } catch (SdkException e) {
            return AwsFailureClassifier.of(e, access);
        }
    }
}
