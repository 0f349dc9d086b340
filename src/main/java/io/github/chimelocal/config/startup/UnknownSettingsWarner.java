package io.github.chimelocal.config.startup;

import io.github.chimelocal.config.properties.SettingNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * Warns of what looks like a setting and has no effect: names that may belong to another program, in the environment and in
 * Java's system properties, and settings of Spring Boot that Chime Local does not use.
 */
@Component
class UnknownSettingsWarner implements ApplicationListener<ApplicationStartedEvent> {

    private static final Logger log = LoggerFactory.getLogger(UnknownSettingsWarner.class);

    private static final List<String> SPRING_VARIABLES = List.of("SPRING_", "SERVER_", "MANAGEMENT_");

    /** The settings that Chime Local brings along. */
    private static final String OUR_OWN = "class path resource";

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        ConfigurableEnvironment environment = started.getApplicationContext().getEnvironment();
        Set<String> variables = sorted(environment.getSystemEnvironment().keySet());
        variables.stream()
                .filter(name -> name.startsWith("CHIME_") && !SettingNames.isVariable(name))
                .forEach(name ->
                        log.warn("Environment variable {} is not a setting of Chime Local; it is ignored", name));
        sorted(environment.getSystemProperties().keySet()).stream()
                .filter(name -> name.startsWith("chime.") && !SettingNames.isProperty(name))
                .forEach(name -> log.warn("System property {} is not a setting of Chime Local; it is ignored", name));
        warnOfUnknownSpringVariables(variables);
        warnOfSettingsWithoutEffect(environment);
    }

    private static void warnOfUnknownSpringVariables(Set<String> variables) {
        List<String> springs = variables.stream()
                .filter(name -> SPRING_VARIABLES.stream().anyMatch(name::startsWith))
                .filter(name -> !SpringSettings.isWithoutEffect(name))
                .toList();
        if (!springs.isEmpty()) {
            SpringSettings known = SpringSettings.load();
            springs.stream()
                    .filter(name -> !known.include(name))
                    .forEach(name ->
                            log.warn("Environment variable {} is not a setting of Spring Boot; it is ignored", name));
        }
    }

    private static void warnOfSettingsWithoutEffect(ConfigurableEnvironment environment) {
        Set<String> names = sorted(environment.getPropertySources().stream()
                .filter(source -> !source.getName().contains(OUR_OWN))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .toList());
        names.stream()
                .filter(SpringSettings::isWithoutEffect)
                .forEach(name -> log.warn("{} has no effect in Chime Local; it is ignored", name));
        if (AotDetector.useGeneratedArtifacts()) {
            names.stream()
                    .filter(SpringSettings::isDecidedAtBuildTime)
                    .forEach(name -> log.warn("{} has no effect in the jar; it is ignored", name));
        }
        if ("framework".equalsIgnoreCase(environment.getProperty("server.forward-headers-strategy"))
                && AotDetector.useGeneratedArtifacts()) {
            log.warn("server.forward-headers-strategy=framework has no effect in the jar; native has");
        }
    }

    private static Set<String> sorted(Iterable<String> names) {
        var sorted = new TreeSet<String>();
        names.forEach(sorted::add);
        return sorted;
    }
}
