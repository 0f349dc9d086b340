package io.github.chimelocal.notify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.chimelocal.meeting.id.Tenancy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Delivers to queues. */
final class SqsTarget implements Target {

    private static final int MOST_QUEUES = 1_000;

    private final AwsAccess access;
    private final AwsClients<SqsClient> clients;
    private final Cache<Asked, String> urls =
            Caffeine.newBuilder().maximumSize(MOST_QUEUES).build();

    /** Who asks for which queue: others may not see it. */
    private record Asked(Tenancy tenancy, Arn queue) {}

    SqsTarget(AwsAccess access) {
        this.access = access;
        this.clients = new AwsClients<>(access, SqsClient::builder);
    }

    @Override
    public Outcome send(Parcel parcel) {
        var asked = new Asked(
                parcel.event().source().key().tenancy(),
                Arn.of(parcel.delivery().destination()));
        try {
            String url = urls.get(asked, this::urlOf);
            clients.in(asked.tenancy())
                    .sendMessage(message -> message.queueUrl(url)
                            .messageBody(EventJson.queueForm(parcel.event()))
                            .overrideConfiguration(clients.as(asked.tenancy())));
            return Outcome.DELIVERED;
        } catch (QueueDoesNotExistException e) {
            urls.invalidate(asked);
            return Outcome.never(
                    "no such queue",
                    "There is no queue %s of account %s in %s"
                            .formatted(
                                    asked.queue().resource(),
                                    asked.queue().account(),
                                    asked.queue().region()));
        } catch (SdkException e) {
            return AwsFailures.of(e, access);
        }
    }

    private String urlOf(Asked asked) {
        return clients.in(asked.tenancy())
                .getQueueUrl(queue -> queue.queueName(asked.queue().resource())
                        .queueOwnerAWSAccountId(asked.queue().account())
                        .overrideConfiguration(clients.as(asked.tenancy())))
                .queueUrl();
    }
}
