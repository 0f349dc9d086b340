package io.github.chimelocal.api.web.tomcat;

import io.github.chimelocal.api.web.error.AwsErrorRenderer;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Adds the valves of the pipeline, and lets Tomcat pass on what AWS's side judges itself. */
public final class AwsTomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Duration bodyTimeout;
    private final RequestJournalValve journal;
    private final AwsErrorRenderer errors;

    /** Takes the time that a body may take to arrive, the journal's valve, and the renderer of errors. */
    public AwsTomcatCustomizer(Duration bodyTimeout, RequestJournalValve journal, AwsErrorRenderer errors) {
        this.bodyTimeout = bodyTimeout;
        this.journal = journal;
        this.errors = errors;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addEngineValves(new ServerOptionsValve(), new RequestBodyTimeoutValve(bodyTimeout), journal);
        tomcat.addContextCustomizers(this::customize);
        tomcat.addConnectorCustomizers(this::customize);
    }

    private void customize(Context context) {
        var host = (StandardHost) context.getParent();
        host.setErrorReportValveClass(AwsErrorReportValve.class.getName());
        host.getPipeline().addValve(new AwsErrorReportValve(errors));
    }

    /**
     * A TRACE and an encoded slash become errors of AWS's side. A client that waits for {@code 100 Continue} gets it when its
     * body is read, so not if the call is refused before.
     */
    private void customize(Connector connector) {
        connector.setAllowTrace(true);
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        var http = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
        http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
        http.setDisableUploadTimeout(false);
        http.setConnectionUploadTimeout(Math.toIntExact(bodyTimeout.toMillis()));
    }
}
