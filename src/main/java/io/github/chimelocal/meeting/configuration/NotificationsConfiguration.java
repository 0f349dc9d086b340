package io.github.chimelocal.meeting.configuration;

import org.jspecify.annotations.Nullable;

/** Where, beside EventBridge, the events of one meeting go; ARNs as the caller gave them. */
public record NotificationsConfiguration(
        @Nullable String lambdaFunctionArn,
        @Nullable String snsTopicArn,
        @Nullable String sqsQueueArn) {}
