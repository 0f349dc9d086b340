package io.github.chimelocal.api.front;

import io.github.chimelocal.api.error.ApiError;
import io.github.chimelocal.api.error.ControlPaths;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.ErrorWriter;
import io.github.chimelocal.api.error.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of the listed origins call AWS's side, and refuses those of others in AWS's form; which methods a path takes
 * is not its affair.
 */
final class CrossOrigin {

    private CrossOrigin() {}

    static CorsFilter filter(List<String> allowedOrigins, ErrorWriter errors) {
        CorsConfiguration rules = rules(allowedOrigins);
        var filter = new CorsFilter(request -> rules) {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return ControlPaths.contains(request);
            }
        };
        filter.setCorsProcessor(new Processor(errors));
        return filter;
    }

    private static CorsConfiguration rules(List<String> allowedOrigins) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(allowedOrigins);
        rules.setAllowedMethods(List.of("*"));
        rules.setAllowedHeaders(List.of("*"));
        rules.setExposedHeaders(List.of(RequestIds.HEADER, ApiError.TYPE_HEADER, "Retry-After"));
        rules.setMaxAge(Duration.ofHours(1));
        return rules;
    }

    private static final class Processor extends DefaultCorsProcessor {

        private final ErrorWriter errors;

        Processor(ErrorWriter errors) {
            this.errors = errors;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (super.processRequest(rules, request, response)) {
                return true;
            }
            errors.write(
                    request,
                    response,
                    ApiError.of(ErrorShape.FORBIDDEN, "The origin is not one of chime.cors.allowed-origins"));
            return false;
        }

        /** The caller is told above, where the request is known. */
        @Override
        protected void rejectRequest(ServerHttpResponse response) {}
    }
}
