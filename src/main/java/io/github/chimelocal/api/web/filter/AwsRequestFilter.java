package io.github.chimelocal.api.web.filter;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.json.BodyTooLargeException;
import io.github.chimelocal.api.web.error.AwsErrorRenderer;
import io.github.chimelocal.http.ControlPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Assigns the request id, rejects oversized or encoded bodies, and lets Spring see JSON and query parameters only. */
public final class AwsRequestFilter extends OncePerRequestFilter {

    private final RequestIdProvider requestIds;
    private final AwsErrorRenderer errors;
    private final int maxBodySize;

    /** Takes the longest request body in bytes. */
    public AwsRequestFilter(RequestIdProvider requestIds, AwsErrorRenderer errors, int maxBodySize) {
        this.requestIds = requestIds;
        this.errors = errors;
        this.maxBodySize = maxBodySize;
    }

    /** A TRACE is presented as unknown on our own side too, since Spring would echo it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ControlPaths.contains(request) && !request.getMethod().equals("TRACE");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(RequestIdProvider.HEADER, requestIds.of(request));
        if (request.getContentLengthLong() > maxBodySize) {
            String message = BodyTooLargeException.describe(maxBodySize);
            errors.render(AwsErrorResponse.of(ErrorShape.REQUEST_ENTITY_TOO_LARGE, message), request, response);
            return;
        }
        if (isEncoded(request)) {
            String message = "Encoded request bodies are not accepted: Content-Encoding must be identity or absent";
            errors.render(AwsErrorResponse.of(ErrorShape.BAD_REQUEST, message), request, response);
            return;
        }
        AwsRequestWrapper call;
        try {
            call = AwsRequestWrapper.of(request);
        } catch (IllegalArgumentException badQuery) {
            String message = "The query string is not valid percent-encoded UTF-8";
            errors.render(AwsErrorResponse.of(ErrorShape.BAD_REQUEST, message), request, response);
            return;
        }
        chain.doFilter(call, response);
    }

    private static boolean isEncoded(HttpServletRequest request) {
        Enumeration<String> encodings = request.getHeaders(HttpHeaders.CONTENT_ENCODING);
        return encodings.hasMoreElements()
                && Collections.list(encodings).stream()
                        .flatMap(codings -> Stream.of(codings.split(",")))
                        .map(String::strip)
                        .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
    }
}
