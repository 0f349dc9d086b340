package io.github.chimelocal.config;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Ends the start with the one line that a newcomer needs. */
record ReadyLine(ChimeProperties properties) implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger("io.github.chimelocal.ChimeLocal");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        String url = "http://%s:%s".formatted(reachable(properties.host()), port);
        log.info("Chime Local is ready: set AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS={}", url);
    }

    /** An address that means all addresses is none that a client can call. */
    private static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
