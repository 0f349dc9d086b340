package io.github.chimelocal.config.wiring;

import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Serves each call on a virtual thread where one can wait in a synchronized block without blocking others: from Java 24 on.
 *
 * <p>{@code spring.threads.virtual.enabled} overrides that, and {@code server.tomcat.threads.*} asks for a pool of platform
 * threads. Spring Boot's own condition for virtual threads would be decided when the jar is built, by the Java there.
 */
@Component
class VirtualThreadCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
    private static final int FIRST_WITHOUT_PINNING = 24;

    /** The JDK reads it when the first virtual thread starts. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** With one, a carrier that the system has halted holds up all calls that wait for it; see docs/performance.md. */
    private static final int CARRIERS_PER_PROCESSOR = 2;

    private final Environment environment;

    VirtualThreadCustomizer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (!isWanted(Runtime.version().feature())) {
            return;
        }
        if (System.getProperty(CARRIERS) == null) {
            int carriers = CARRIERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
        tomcat.addProtocolHandlerCustomizers(
                protocol -> protocol.setExecutor(new VirtualThreadExecutor("tomcat-handler-")));
    }

    private boolean isWanted(int java) {
        Binder binder = Binder.get(environment);
        boolean byDefault = java >= FIRST_WITHOUT_PINNING && !isSet(binder, "max") && !isSet(binder, "min-spare");
        return java >= FIRST_WITH_VIRTUAL_THREADS
                && binder.bind("spring.threads.virtual.enabled", Boolean.class).orElse(byDefault);
    }

    private static boolean isSet(Binder binder, String setting) {
        return binder.bind("server.tomcat.threads." + setting, Integer.class).isBound();
    }
}
