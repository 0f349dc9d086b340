package io.github.chimelocal.api.web.tomcat;

import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.TenancyResolver;
import io.github.chimelocal.http.ControlPaths;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Writes each call to AWS's side to the journal, including those that Tomcat refuses, and then sends the response.
 *
 * <p>The order counts: a caller who has the response finds the call in the journal.
 */
public final class RequestJournalValve extends ValveBase {

    private final TenancyResolver tenancies;
    private final RequestJournalWriter journal;

    /** Takes what reads account and Region of a call, and what writes to the journal. */
    public RequestJournalValve(TenancyResolver tenancies, RequestJournalWriter journal) {
        super(true);
        this.tenancies = tenancies;
        this.journal = journal;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getRequestURI() != null && ControlPaths.contains(request)) {
            getNext().invoke(request, response);
            return;
        }
        AwsRequestContext context = AwsRequestContext.create(request, tenancies.resolve(request));
        try {
            getNext().invoke(request, response);
        } finally {
            journal.write(context, request, response.getStatus());
        }
        if (context.isConnectionDropped()) {
            close(request, response);
        } else {
            send(context.responseBody(), response);
        }
    }

    private static void send(byte @Nullable [] body, Response response) throws IOException {
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }

    private static void close(Request request, Response response) {
        response.setSuspended(true);
        request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    }
}
