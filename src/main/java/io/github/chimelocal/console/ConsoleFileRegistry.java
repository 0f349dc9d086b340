package io.github.chimelocal.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the page, read once, when the page is opened first: what is not among them cannot be asked for. */
@Component
class ConsoleFileRegistry {

    private static final class Read {

        static final Map<String, ConsoleFile> FILES = readAll();
    }

    Optional<ConsoleFile> find(String name) {
        return Optional.ofNullable(Read.FILES.get(name));
    }

    private static Map<String, ConsoleFile> readAll() {
        var files = new HashMap<String, ConsoleFile>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:/console/*")) {
                String name = Objects.requireNonNull(resource.getFilename());
                files.put(name, ConsoleFile.of(name, resource.getContentAsByteArray()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(files);
    }
}
