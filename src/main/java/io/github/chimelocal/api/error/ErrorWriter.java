package io.github.chimelocal.api.error;

import io.github.chimelocal.api.json.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** Writes errors where Spring MVC is not, or not yet, in charge. */
public class ErrorWriter {

    private final RequestIds requestIds;
    private final WireJson json;

    /** Takes what an answer is made of. */
    public ErrorWriter(RequestIds requestIds, WireJson json) {
        this.requestIds = requestIds;
        this.json = json;
    }

    String requestId(HttpServletRequest request) {
        return requestIds.of(request);
    }

    /** Answers the request with the error. */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiError error) throws IOException {
        String requestId = requestIds.of(request);
        error.noteOn(request);
        byte[] body = json.write(error.body(requestId));
        response.setStatus(error.status());
        response.setHeader(RequestIds.HEADER, requestId);
        response.setHeader(ApiError.TYPE_HEADER, error.shape().type());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
