package io.github.chimelocal.console;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Shows a browser that knows no path to the page, before AWS's side takes note of it; everybody else is taken for a
 * client of AWS's side.
 */
final class ConsoleRedirectValve extends ValveBase {

    ConsoleRedirectValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!isForAPage(request)) {
            getNext().invoke(request, response);
            return;
        }
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, ConsoleController.PATH + "/");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static boolean isForAPage(Request request) {
        return "GET".equals(request.getMethod())
                && "/".equals(request.getRequestURI())
                && Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(accept -> accept.contains(MediaType.TEXT_HTML_VALUE));
    }
}
