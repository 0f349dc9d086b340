package io.github.chimelocal.api.web.tomcat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Corrects the status of {@code OPTIONS *} with an unknown version of HTTP, which is the client's mistake.
 *
 * <p>Tomcat answers {@code OPTIONS *} itself: before the response is sent it calls access logs, but no valve.
 */
final class ServerOptionsValve extends ValveBase implements AccessLog {

    private static final int VERSION_NOT_SUPPORTED = 505;

    ServerOptionsValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        if (response.getStatus() == VERSION_NOT_SUPPORTED) {
            response.setStatus(Response.SC_BAD_REQUEST);
        }
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {}

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
