package io.github.chimelocal.api.web.context;

import io.github.chimelocal.api.json.BodyTooLargeException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;

/** Reads the body of a call once, when it is first needed, and keeps it in the request context. */
public final class RequestBodyReader {

    private static final int SMALLEST_BUFFER = 512;

    private final int maxBodySize;

    /** Takes the longest body in bytes. */
    public RequestBodyReader(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    /**
     * Returns the body.
     *
     * @throws BodyTooLargeException when it is longer than the longest body
     * @throws HttpMessageNotReadableException when it does not arrive completely or in time
     */
    public byte[] read(HttpServletRequest request, AwsRequestContext context) {
        byte[] known = context.requestBody();
        if (known != null) {
            return known;
        }
        byte[] body = readAll(request, context);
        if (body.length > maxBodySize) {
            throw new BodyTooLargeException(maxBodySize);
        }
        return body;
    }

    /** Reads at most one byte more than allowed; what has arrived before a failure is kept as well, for the journal. */
    private byte[] readAll(HttpServletRequest request, AwsRequestContext context) {
        int announced = request.getContentLength();
        boolean isAnnounced = announced >= 0 && announced <= maxBodySize;
        int limit = isAnnounced ? announced : maxBodySize + 1;
        byte[] buffer = new byte[isAnnounced ? announced : Math.min(limit, SMALLEST_BUFFER)];
        int length = 0;
        try {
            InputStream in = request.getInputStream();
            while (length < limit) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, (int) Math.min(2L * length, limit));
                }
                int count = in.read(buffer, length, buffer.length - length);
                if (count < 0) {
                    break;
                }
                length += count;
            }
        } catch (IOException lateOrBroken) {
            throw new HttpMessageNotReadableException(
                    "The body did not arrive", lateOrBroken, new ServletServerHttpRequest(request));
        } finally {
            context.setRequestBody(length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
        }
        return Objects.requireNonNull(context.requestBody());
    }
}
