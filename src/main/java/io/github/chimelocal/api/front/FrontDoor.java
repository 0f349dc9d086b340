package io.github.chimelocal.api.front;

import io.github.chimelocal.api.error.ApiError;
import io.github.chimelocal.api.error.ControlPaths;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.ErrorWriter;
import io.github.chimelocal.api.error.RequestIds;
import io.github.chimelocal.api.json.BodyTooLarge;
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

/** Gives each call to AWS's side its id and presents it as what it is taken for: JSON, with a query string. */
class FrontDoor extends OncePerRequestFilter {

    private final RequestIds requestIds;
    private final ErrorWriter errors;
    private final int maxBodySize;

    FrontDoor(RequestIds requestIds, ErrorWriter errors, int maxBodySize) {
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
        response.setHeader(RequestIds.HEADER, requestIds.of(request));
        if (request.getContentLengthLong() > maxBodySize) {
            String message = BodyTooLarge.describe(maxBodySize);
            errors.write(request, response, ApiError.of(ErrorShape.REQUEST_ENTITY_TOO_LARGE, message));
            return;
        }
        if (isEncoded(request)) {
            String message = "Encoded request bodies are not accepted: Content-Encoding must be identity or absent";
            errors.write(request, response, ApiError.of(ErrorShape.BAD_REQUEST, message));
            return;
        }
        WireRequest call;
        try {
            call = WireRequest.of(request);
        } catch (IllegalArgumentException badQuery) {
            String message = "The query string is not valid percent-encoded UTF-8";
            errors.write(request, response, ApiError.of(ErrorShape.BAD_REQUEST, message));
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
