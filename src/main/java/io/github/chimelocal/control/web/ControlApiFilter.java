package io.github.chimelocal.control.web;

import io.github.chimelocal.control.web.ControlApiAccessPolicy.Denial;
import io.github.chimelocal.http.JsonRequestWrapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who may not use the control API, and presents each call as what it is taken for. */
final class ControlApiFilter extends OncePerRequestFilter {

    private final ControlApiAccessPolicy access;
    private final ControlApiJsonCodec json;

    private record Details(String title, int status, String detail, String instance) {}

    ControlApiFilter(ControlApiAccessPolicy access, ControlApiJsonCodec json) {
        this.access = access;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Denial> objection = access.check(request);
        if (objection.isPresent()) {
            refuse(request, response, objection.get().status(), objection.get().detail());
            return;
        }
        JsonRequestWrapper call;
        try {
            call = new JsonRequestWrapper(request);
        } catch (IllegalArgumentException badQuery) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "The query string is not valid percent-encoded UTF-8");
            return;
        }
        chain.doFilter(call, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        byte[] problem =
                json.write(new Details(status.getReasonPhrase(), status.value(), detail, request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
