package io.github.chimelocal.config;

import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets each call have a virtual thread, where these can wait in a synchronized block without holding up others: from Java
 * 24 on. Events are published while a meeting's entry is locked in that way.
 *
 * <p>Spring Boot's own {@code spring.threads.virtual.enabled} would be decided when the jar is built, by the Java there.
 */
@Component
class VirtualThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int UNPINNED = 24;

    /** Of the JDK's own, which reads it when the first virtual thread starts. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** With one, a carrier that the system has halted holds up all calls that wait for it; see docs/performance.md. */
    private static final int CARRIERS_PER_PROCESSOR = 2;

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (Runtime.version().feature() < UNPINNED) {
            return;
        }
        if (System.getProperty(CARRIERS) == null) {
            int carriers = CARRIERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
        tomcat.addProtocolHandlerCustomizers(
                protocol -> protocol.setExecutor(new VirtualThreadExecutor("tomcat-handler-")));
    }
}
