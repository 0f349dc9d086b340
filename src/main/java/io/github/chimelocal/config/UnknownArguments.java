package io.github.chimelocal.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the start for an argument that nobody would read: a stray word, or an option that neither we nor Spring Boot know.
 * Ours are left to {@link ChimeProperties}.
 */
final class UnknownArguments implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String ALLOWED = "allowed are settings such as --chime.port=4570 and Spring Boot's own such as"
            + " --debug, or one of health, version, help alone";
    private static final String OPTION = "--";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern CONTAINER = Pattern.compile("java\\.util\\.(Map|List|Set|Collection)<.*|.*\\[]");

    /** Of what Spring Boot describes, what is read here; the rest would be taken in silence. */
    private static final List<String> READ = List.of(
            "debug",
            "trace",
            "logging.",
            "server.ssl.",
            "spring.application.",
            "spring.config.",
            "spring.main.",
            "spring.output.",
            "spring.profiles.",
            "spring.ssl.");

    /** What {@link ServerConfiguration} overrides. */
    private static final Map<String, String> INSTEAD =
            Map.of("server.port", "--chime.port", "server.address", "--chime.host");

    /** Later than the logging, which has to tell of it. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        List<String> others = Arrays.stream(prepared.getArgs())
                .map(argument -> argument.split("=", 2)[0])
                .filter(argument -> !argument.startsWith(OPTION + KnownSettings.PREFIX + "."))
                .toList();
        if (!others.isEmpty()) {
            List<JsonNode> known = knownToSpring();
            others.forEach(argument -> requireKnown(argument, known));
        }
    }

    private static void requireKnown(String argument, List<JsonNode> known) {
        var name = ConfigurationPropertyName.adapt(argument.replaceFirst("^" + OPTION, ""), '.');
        String instead = INSTEAD.get(name.toString());
        if (instead != null) {
            throw new InvalidSetting("%s has no effect; say %s instead".formatted(argument, instead));
        }
        if (!argument.startsWith(OPTION) || known.stream().noneMatch(property -> means(property, name))) {
            throw new InvalidSetting("unknown argument %s; %s".formatted(argument, ALLOWED));
        }
    }

    private static boolean means(JsonNode property, ConfigurationPropertyName name) {
        var known = ConfigurationPropertyName.of(property.path("name").asString());
        boolean isContainer =
                CONTAINER.matcher(property.path("type").asString("")).matches();
        return !property.path("deprecation").path("level").asString("").equals("error")
                && (known.equals(name) || (isContainer && known.isAncestorOf(name)));
    }

    private static boolean isRead(JsonNode property) {
        String name = property.path("name").asString();
        return READ.stream().anyMatch(name::startsWith);
    }

    /** In the jar the documents of all libraries are one file, one after the other. */
    private static List<JsonNode> knownToSpring() {
        try {
            List<JsonNode> known = new ArrayList<>();
            ObjectReader reader = JsonMapper.shared().readerFor(JsonNode.class);
            for (URL file :
                    Collections.list(UnknownArguments.class.getClassLoader().getResources(METADATA))) {
                try (MappingIterator<JsonNode> documents = reader.readValues(file.openStream())) {
                    documents.forEachRemaining(document -> document.path("properties")
                            .valueStream()
                            .filter(UnknownArguments::isRead)
                            .forEach(known::add));
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
