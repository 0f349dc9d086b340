package io.github.chimelocal.notify;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells failures that pass from those that stay. */
final class AwsFailures {

    private AwsFailures() {}

    static Outcome of(SdkException failure, AwsAccess access) {
        if (failure instanceof AwsServiceException refusal) {
            return refused(refusal);
        }
        if (failure instanceof ApiCallTimeoutException) {
            return Outcome.again("timeout", "%s did not answer in time".formatted(access.endpoint()));
        }
        return rootCause(failure)
                .map(cause ->
                        Outcome.again("unreachable", "%s cannot be reached: %s".formatted(access.endpoint(), cause)))
                .orElseGet(() -> Outcome.never("answer", String.valueOf(failure.getMessage())));
    }

    private static Outcome refused(AwsServiceException refusal) {
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
                ? Outcome.again(code, reason)
                : Outcome.refused(refusal.statusCode(), code, reason);
    }

    /** What is wrong with the answer, not with the way to it, has no such cause. */
    private static Optional<IOException> rootCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .reduce((outer, inner) -> inner);
    }
}
