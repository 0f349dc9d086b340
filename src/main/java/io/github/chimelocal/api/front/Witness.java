package io.github.chimelocal.api.front;

import io.github.chimelocal.api.error.ControlPaths;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Sees each call to AWS's side from its beginning to its end, those that Tomcat refuses included. */
final class Witness extends ValveBase {

    private final Recorder recorder;

    Witness(Recorder recorder) {
        super(true);
        this.recorder = recorder;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getRequestURI() != null && ControlPaths.contains(request)) {
            getNext().invoke(request, response);
            return;
        }
        Exchange exchange = Exchange.begin(request, response);
        try {
            getNext().invoke(request, response);
        } finally {
            recorder.enter(exchange);
        }
        if (exchange.isLost()) {
            request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
