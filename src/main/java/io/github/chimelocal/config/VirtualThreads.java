package io.github.chimelocal.config;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets each call have a virtual thread, where these can wait in a synchronized block without holding up others: from Java
 * 24 on. Events are published while a meeting's entry is locked in that way.
 */
final class VirtualThreads implements EnvironmentPostProcessor {

    private static final int UNPINNED = 24;

    /** Of the JDK's own, which reads it when the first virtual thread starts. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** With one, a carrier that the system has halted holds up all calls that wait for it; see docs/performance.md. */
    private static final int CARRIERS_PER_PROCESSOR = 2;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean enabled = Runtime.version().feature() >= UNPINNED;
        if (enabled && System.getProperty(CARRIERS) == null) {
            int carriers = CARRIERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("virtualThreads", Map.of("spring.threads.virtual.enabled", enabled)));
    }
}
