package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.id.Tenancy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Invokes functions, without waiting for what they make of it. */
final class LambdaTarget implements Target {

    private final AwsAccess access;
    private final AwsClients<LambdaClient> clients;

    LambdaTarget(AwsAccess access) {
        this.access = access;
        this.clients = new AwsClients<>(access, LambdaClient::builder);
    }

    @Override
    public Outcome send(Parcel parcel) {
        Tenancy tenancy = parcel.event().source().key().tenancy();
        try {
            clients.in(tenancy)
                    .invoke(call -> call.functionName(parcel.delivery().destination())
                            .invocationType(InvocationType.EVENT)
                            .payload(SdkBytes.fromUtf8String(EventJson.queueForm(parcel.event())))
                            .overrideConfiguration(clients.as(tenancy)));
            return Outcome.DELIVERED;
        } catch (SdkException e) {
            return AwsFailures.of(e, access);
        }
    }
}
