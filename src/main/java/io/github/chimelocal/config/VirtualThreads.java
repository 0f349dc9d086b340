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

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean enabled = Runtime.version().feature() >= UNPINNED;
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("virtualThreads", Map.of("spring.threads.virtual.enabled", enabled)));
    }
}
