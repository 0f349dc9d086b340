package io.github.chimelocal.config;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Ends the start with the one line that a newcomer needs. */
record ReadyLine(ChimeProperties properties) implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger("io.github.chimelocal.ChimeLocal");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String url = "%s://%s:%s".formatted(scheme(context), reachable(properties.host()), port);
        log.info("Chime Local is ready: set AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS={}", url);
    }

    private static String scheme(ApplicationContext context) {
        return context instanceof WebServerApplicationContext web
                        && web.getWebServer() instanceof TomcatWebServer server
                ? server.getTomcat().getConnector().getScheme()
                : "http";
    }

    /** An address that means all addresses is none that a client can call. */
    private static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
