package io.github.chimelocal.api.web.error;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.AwsResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Renders errors in the form that every AWS SDK turns into its typed exception. */
public final class AwsErrorRenderer {

    private final RequestIdProvider requestIds;
    private final AwsJsonCodec json;

    /** Takes what knows the request ids, and what writes the body. */
    public AwsErrorRenderer(RequestIdProvider requestIds, AwsJsonCodec json) {
        this.requestIds = requestIds;
        this.json = json;
    }

    /** Returns the id that the response names. */
    public String requestId(HttpServletRequest request) {
        return requestIds.of(request);
    }

    /** Makes the error the response to the request. */
    public void render(AwsErrorResponse error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String requestId = requestIds.of(request);
        AwsRequestContext.find(request).ifPresent(context -> context.setError(error));
        response.setStatus(error.status());
        response.setHeader(RequestIdProvider.HEADER, requestId);
        response.setHeader(AwsErrorResponse.TYPE_HEADER, error.shape().type());
        AwsResponseWriter.write(request, response, json.write(error.body(requestId)));
    }
}
