package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.id.Tenancy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/** Delivers to topics. */
final class SnsTarget implements Target {

    private final AwsAccess access;
    private final AwsClients<SnsClient> clients;

    SnsTarget(AwsAccess access) {
        this.access = access;
        this.clients = new AwsClients<>(access, SnsClient::builder);
    }

    @Override
    public Outcome send(Parcel parcel) {
        Tenancy tenancy = parcel.event().source().key().tenancy();
        try {
            clients.in(tenancy)
                    .publish(message -> message.topicArn(parcel.delivery().destination())
                            .message(EventJson.queueForm(parcel.event()))
                            .overrideConfiguration(clients.as(tenancy)));
            return Outcome.DELIVERED;
        } catch (SdkException e) {
            return AwsFailures.of(e, access);
        }
    }
}
