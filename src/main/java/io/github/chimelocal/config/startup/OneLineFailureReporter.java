package io.github.chimelocal.config.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why there was no start; Spring Boot's own report, a page long, is switched off in the log. */
class OneLineFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger("io.github.chimelocal.ChimeLocal");

    @Override
    public void report(FailureAnalysis analysis) {
        log.error(
                "Chime Local cannot start: {}",
                analysis.getDescription().strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
