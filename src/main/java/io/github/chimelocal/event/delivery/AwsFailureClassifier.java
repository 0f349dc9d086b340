package io.github.chimelocal.event.delivery;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells failures that pass from those that stay. */
final class AwsFailureClassifier {

    private AwsFailureClassifier() {}

    static DeliveryResult of(SdkException failure, AwsEndpoint access) {
        if (failure instanceof AwsServiceException refusal) {
            return refused(refusal);
        }
        if (failure instanceof ApiCallTimeoutException) {
            return DeliveryResult.retry("timeout", "%s did not answer in time".formatted(access.endpoint()));
        }
        return rootCause(failure)
                .map(cause -> DeliveryResult.retry(
                        "unreachable", "%s cannot be reached: %s".formatted(access.endpoint(), cause)))
                .orElseGet(() -> DeliveryResult.giveUp("answer", String.valueOf(failure.getMessage())));
    }

    private static DeliveryResult refused(AwsServiceException refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        String status = "HTTP " + refusal.statusCode();
        String code =
                Optional.ofNullable(details).map(AwsErrorDetails::errorCode).orElse(status);
        String message =
                Optional.ofNullable(details).map(AwsErrorDetails::errorMessage).orElse("no explanation");
        String reason = code.equals(status)
                ? "%s: %s".formatted(status, message)
                : "%s: %s (%s)".formatted(code, message, status);
        return refusal.isThrottlingException()
                ? DeliveryResult.retry(code, reason)
                : DeliveryResult.ofStatus(refusal.statusCode(), code, reason);
    }

    /** What is wrong with the answer, not with the way to it, has no such cause. */
    private static Optional<IOException> rootCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .reduce((outer, inner) -> inner);
    }
}
