package io.github.chimelocal.api.shape;

import io.github.chimelocal.api.constraint.Arn;
import io.github.chimelocal.meeting.NotificationsConfiguration;
import org.jspecify.annotations.Nullable;

/** The model's NotificationsConfiguration; never shown again. */
public record NotificationsConfigurationShape(
        @Nullable @Arn String lambdaFunctionArn,
        @Nullable @Arn String snsTopicArn,
        @Nullable @Arn String sqsQueueArn) {

    NotificationsConfiguration toConfiguration() {
        return new NotificationsConfiguration(lambdaFunctionArn, snsTopicArn, sqsQueueArn);
    }
}
