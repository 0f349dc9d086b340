package io.github.chimelocal.api.web.tomcat;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.web.error.AwsErrorRenderer;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders in AWS's form what Tomcat refuses, in place of Tomcat's HTML page. */
public final class AwsErrorReportValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(AwsErrorReportValve.class);

    private final AwsErrorRenderer errors;

    /** Takes the renderer of errors. */
    public AwsErrorReportValve(AwsErrorRenderer errors) {
        this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int cause = response.getStatus();
        int status = statusFor(cause);
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (failure != null && status >= 500) {
            log.error("Request {} failed outside Spring MVC", errors.requestId(request), failure);
        }
        try {
            ErrorShape shape = ErrorShape.forStatus(status);
            errors.render(new AwsErrorResponse(shape, status, describe(cause), null), request, response);
        } catch (IOException callerIsGone) {
            log.debug("Nobody waits for the answer {}", status, callerIsGone);
        }
    }

    /**
     * An unknown transfer coding (501) or HTTP version (505) is the caller's mistake, not a failure of ours; of a slow body
     * (408) the model knows nothing.
     */
    private static int statusFor(int status) {
        return status == 408 || status == 501 || status == 505 ? 400 : status;
    }

    private static String describe(int status) {
        return switch (status) {
            case 400, 501, 505 -> "The request is not valid HTTP, or its line or headers are too long";
            case 404, 405 -> "The request is not an operation";
            case 408 -> "The request body did not arrive in time (chime.http.body-timeout)";
            case 413 -> "The request is too large";
            default -> status < 500 ? "The request was refused" : "Service has experienced an unexpected failure";
        };
    }
}
