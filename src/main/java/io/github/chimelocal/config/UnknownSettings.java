package io.github.chimelocal.config;

import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Warns of what looks like a setting, but is none, where it may belong to somebody else: in the environment and in Java's
 * system properties. Elsewhere it ends the start.
 */
@Component
class UnknownSettings implements ApplicationListener<ApplicationStartedEvent> {

    private static final Logger log = LoggerFactory.getLogger(UnknownSettings.class);

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        ConfigurableEnvironment environment = started.getApplicationContext().getEnvironment();
        sorted(environment.getSystemEnvironment().keySet()).stream()
                .filter(name -> name.startsWith("CHIME_") && !KnownSettings.isVariable(name))
                .forEach(name ->
                        log.warn("Environment variable {} is not a setting of Chime Local; it is ignored", name));
        sorted(environment.getSystemProperties().keySet()).stream()
                .filter(name -> name.startsWith("chime.") && !KnownSettings.isProperty(name))
                .forEach(name -> log.warn("System property {} is not a setting of Chime Local; it is ignored", name));
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }
}
