package io.github.chimelocal.config.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The settings of Spring Boot: which there are, and which of them have no effect in Chime Local. */
final class SpringSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern CONTAINER = Pattern.compile("java\\.util\\.(Map|List|Set|Collection)<.*|.*\\[]");
    private static final Pattern SEPARATOR = Pattern.compile("[._-]");
    private static final Pattern INDEX = Pattern.compile("\\[[^]]*]?");

    /** Spring Boot reads it, but does not describe it. */
    private static final String APPLICATION_JSON = uniform("spring.application.json");

    /**
     * What is configured by other means, since it must not change what either side answers, or is not there at all. Listed
     * in docs/configuration.md.
     */
    static final List<String> WITHOUT_EFFECT = List.of(
            "management",
            "server.reactive",
            "server.servlet.encoding",
            "server.servlet.jsp",
            "spring.aop",
            "spring.autoconfigure",
            "spring.http",
            "spring.info",
            "spring.jackson",
            "spring.jpa",
            "spring.messages",
            "spring.mvc.apiversion",
            "spring.mvc.format",
            "spring.mvc.formcontent",
            "spring.mvc.hiddenmethod",
            "spring.mvc.message-codes-resolver-format",
            "spring.mvc.pathmatch",
            "spring.mvc.problemdetails",
            "spring.mvc.servlet",
            "spring.mvc.static-path-pattern",
            "spring.mvc.view",
            "spring.mvc.webjars-path-pattern",
            "spring.reactor",
            "spring.servlet",
            "spring.task",
            "spring.test",
            "spring.validation",
            "spring.web");

    /** What Spring Boot decides when the jar is built: it has an effect with {@code spring-boot:run} only. */
    static final List<String> DECIDED_AT_BUILD_TIME = List.of("spring.application.admin", "spring.jmx");

    private final List<Known> known;

    private record Known(String name, boolean isContainer) {

        boolean includes(String uniform) {
            return isContainer ? uniform.startsWith(name) : uniform.equals(name);
        }
    }

    private SpringSettings(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** Reads what the libraries describe; in the jar their documents are one file, one after the other. */
    static SpringSettings load() {
        try {
            List<Known> known = new ArrayList<>();
            ObjectReader reader = JsonMapper.shared().readerFor(JsonNode.class);
            for (URL file :
                    Collections.list(SpringSettings.class.getClassLoader().getResources(METADATA))) {
                try (MappingIterator<JsonNode> documents = reader.readValues(file.openStream())) {
                    documents.forEachRemaining(document -> document.path("properties")
                            .valueStream()
                            .filter(SpringSettings::isSupported)
                            .forEach(property -> known.add(known(property))));
                }
            }
            return new SpringSettings(known);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns whether Spring Boot has a setting of that name, in whatever spelling; also an element of one. */
    boolean include(String name) {
        String uniform = uniform(name);
        return uniform.equals(APPLICATION_JSON) || known.stream().anyMatch(setting -> setting.includes(uniform));
    }

    static boolean isWithoutEffect(String name) {
        return isBelow(WITHOUT_EFFECT, name);
    }

    static boolean isDecidedAtBuildTime(String name) {
        return isBelow(DECIDED_AT_BUILD_TIME, name);
    }

    private static boolean isBelow(List<String> prefixes, String name) {
        String uniform = uniform(name);
        return prefixes.stream().map(SpringSettings::uniform).anyMatch(uniform::startsWith);
    }

    private static boolean isSupported(JsonNode property) {
        return !property.path("deprecation").path("level").asString("").equals("error");
    }

    private static Known known(JsonNode property) {
        boolean isContainer =
                CONTAINER.matcher(property.path("type").asString("")).matches();
        return new Known(uniform(property.path("name").asString()), isContainer);
    }

    /** Makes one spelling of all: {@code server.max-threads}, {@code server.maxThreads} and {@code SERVER_MAX_THREADS}. */
    private static String uniform(String name) {
        String withoutIndexes = INDEX.matcher(name).replaceAll("");
        return SEPARATOR.matcher(withoutIndexes).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
