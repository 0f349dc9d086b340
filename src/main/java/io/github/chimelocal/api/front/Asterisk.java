package io.github.chimelocal.api.front;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/** Takes the {@code *} of {@code OPTIONS *} for an unknown path; Tomcat would answer it before any valve or filter. */
final class Asterisk extends CoyoteAdapter {

    private Asterisk(Connector connector) {
        super(connector);
    }

    /** Takes the place of the adapter that the connector makes for itself. */
    static void takeFrom(Connector connector) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                connector.getProtocolHandler().setAdapter(new Asterisk(connector));
            }
        });
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (request.requestURI().equals("*")) {
            request.requestURI().setString("/*");
        }
        super.service(request, response);
    }
}
