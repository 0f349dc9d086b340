package io.github.chimelocal.api.web.filter;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.http.ControlPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes one line for each call to AWS's side; no bodies, so no join tokens. */
public final class AccessLogFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AccessLogFilter.class);

    private final RequestIdProvider requestIds;

    /** Takes what knows the request ids. */
    public AccessLogFilter(RequestIdProvider requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ControlPaths.contains(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            String error = response.getHeader(AwsErrorResponse.TYPE_HEADER);
            log.info(
                    "{} {}{} {} ms {}",
                    operation(request),
                    answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    error == null ? "" : " " + error,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    requestIds.of(request));
        }
    }

    private static String operation(HttpServletRequest request) {
        return AwsRequestContext.find(request)
                .flatMap(AwsRequestContext::operation)
                .map(OperationDescriptor::name)
                .orElse("UnknownOperation");
    }
}
