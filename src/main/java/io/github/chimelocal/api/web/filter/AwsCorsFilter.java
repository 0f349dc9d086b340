package io.github.chimelocal.api.web.filter;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.web.error.AwsErrorRenderer;
import io.github.chimelocal.http.ControlPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Lets pages of the allowed origins call AWS's side, and refuses calls of others with AWS's ForbiddenException. */
public final class AwsCorsFilter extends CorsFilter {

    /** Takes the origins that are allowed; {@code *} for all. */
    public AwsCorsFilter(List<String> allowedOrigins, AwsErrorRenderer errors) {
        super(allowing(allowedOrigins));
        setCorsProcessor(new AwsCorsProcessor(errors));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ControlPaths.contains(request);
    }

    /** Any method and header is allowed: which ones a path takes is decided later. */
    private static CorsConfigurationSource allowing(List<String> origins) {
        var configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(List.of("*"));
        configuration.setAllowedHeaders(List.of("*"));
        configuration.setExposedHeaders(
                List.of(RequestIdProvider.HEADER, AwsErrorResponse.TYPE_HEADER, HttpHeaders.RETRY_AFTER));
        configuration.setMaxAge(Duration.ofHours(1));
        return request -> configuration;
    }

    private static final class AwsCorsProcessor extends DefaultCorsProcessor {

        private final AwsErrorRenderer errors;

        AwsCorsProcessor(AwsErrorRenderer errors) {
            this.errors = errors;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (super.processRequest(configuration, request, response)) {
                return true;
            }
            errors.render(
                    AwsErrorResponse.of(ErrorShape.FORBIDDEN, "The origin is not one of chime.cors.allowed-origins"),
                    request,
                    response);
            return false;
        }

        /** The error is rendered above, where the request is known. */
        @Override
        protected void rejectRequest(ServerHttpResponse response) {}
    }
}
