package io.github.chimelocal.api.model;

import io.github.chimelocal.api.constraint.Arn;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import org.jspecify.annotations.Nullable;

/** The model's NotificationsConfiguration; AWS never shows it again. */
public record NotificationsConfigurationShape(
        @Nullable @Arn String lambdaFunctionArn,
        @Nullable @Arn String snsTopicArn,
        @Nullable @Arn String sqsQueueArn) {

    /** Shows a configuration as it was asked for. */
    public static NotificationsConfigurationShape of(NotificationsConfiguration configuration) {
        return new NotificationsConfigurationShape(
                configuration.lambdaFunctionArn(), configuration.snsTopicArn(), configuration.sqsQueueArn());
    }

    NotificationsConfiguration toConfiguration() {
        return new NotificationsConfiguration(lambdaFunctionArn, snsTopicArn, sqsQueueArn);
    }
}
