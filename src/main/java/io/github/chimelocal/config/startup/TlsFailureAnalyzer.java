package io.github.chimelocal.config.startup;

import java.io.FileNotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one line why there is no TLS, which Spring Boot and Tomcat tell in pages. */
class TlsFailureAnalyzer implements FailureAnalyzer {

    private static final List<String> AT_WORK =
            List.of("org.springframework.boot.ssl.", "org.apache.tomcat.util.net.AbstractJsseEndpoint");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause.getMessage() != null && !(cause instanceof FileNotFoundException))
                .toList();
        if (causes.stream().noneMatch(TlsFailureAnalyzer::isOfTls)) {
            return null;
        }
        String why = causes.get(causes.size() - 1).getMessage();
        return new FailureAnalysis("no TLS by server.ssl and spring.ssl.bundle: " + why, null, failure);
    }

    private static boolean isOfTls(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> AT_WORK.stream().anyMatch(frame.getClassName()::startsWith));
    }
}
