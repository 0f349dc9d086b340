package io.github.chimelocal.config.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Logs the URL at which the server is ready, as a line that can be copied. */
public record ReadyMessageListener(ListenAddress address) implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger("io.github.chimelocal.ChimeLocal");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        String url = "%s://%s:%s%s"
                .formatted(
                        scheme(context),
                        address.reachableHost(),
                        context.getEnvironment().getRequiredProperty("local.server.port"),
                        context.getEnvironment().getProperty("server.servlet.context-path", ""));
        log.info("Chime Local is ready: set AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS={}", url);
    }

    private static String scheme(ApplicationContext context) {
        return context instanceof WebServerApplicationContext web
                        && web.getWebServer() instanceof TomcatWebServer server
                ? server.getTomcat().getConnector().getScheme()
                : "http";
    }
}
