package io.github.chimelocal.event.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.chimelocal.event.EventJson;
import io.github.chimelocal.meeting.id.Tenancy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Delivers to queues. */
final class SqsTarget implements EventTarget {

    private static final int MOST_QUEUES = 1_000;

    private final AwsEndpoint access;
    private final AwsClientFactory<SqsClient> clients;
    private final Cache<Asked, String> urls =
            Caffeine.newBuilder().maximumSize(MOST_QUEUES).build();

    /** Who asks for which queue: others may not see it. */
    private record Asked(Tenancy tenancy, TargetArn queue) {}

    SqsTarget(AwsEndpoint access) {
        this.access = access;
        this.clients = new AwsClientFactory<>(access, SqsClient::builder);
    }

    @Override
    public DeliveryResult send(DeliveryTask task) {
        var asked = new Asked(
                task.event().source().key().tenancy(),
                TargetArn.of(task.delivery().destination()));
        try {
            String url = urls.get(asked, this::urlOf);
            clients.in(asked.tenancy())
                    .sendMessage(message -> message.queueUrl(url)
                            .messageBody(EventJson.queueForm(task.event()))
                            .overrideConfiguration(clients.as(asked.tenancy())));
            return DeliveryResult.DELIVERED;
        } catch (QueueDoesNotExistException e) {
            urls.invalidate(asked);
            return DeliveryResult.giveUp(
                    "no such queue",
                    "There is no queue %s of account %s in %s"
                            .formatted(
                                    asked.queue().resource(),
                                    asked.queue().account(),
                                    asked.queue().region()));
        } catch (SdkException e) {
            return AwsFailureClassifier.of(e, access);
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
