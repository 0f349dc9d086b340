package io.github.chimelocal.api.web.context;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * Writes JSON responses of AWS's side.
 *
 * <p>The body waits in the request context until the call is in the journal, so that a caller who has the response finds
 * the call there.
 */
public final class AwsResponseWriter {

    private AwsResponseWriter() {}

    /** Sets the headers of a JSON body, and the body itself. */
    public static void write(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        Optional<AwsRequestContext> context = AwsRequestContext.find(request);
        if (context.isPresent()) {
            context.get().setResponseBody(body);
        } else {
            response.getOutputStream().write(body);
        }
    }
}
