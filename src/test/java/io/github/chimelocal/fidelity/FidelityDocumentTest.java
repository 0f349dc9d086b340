package io.github.chimelocal.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

class FidelityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "fidelity.md");
    private static final List<FidelityRow> ROWS = FidelityRow.ofAllTests();

    @Test
    void saysWhatTheTestsSay() throws IOException {
        List<String> wanted = FidelityDocument.lines(ROWS, new ErrorMatrix());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, String.join("\n", wanted) + "\n");
        }

        assertThat(Files.readAllLines(DOCUMENT))
                .as(
                        "%s is not what the tests say; renew it: ./mvnw test -Dtest=FidelityDocumentTest -Ddocs.write=true",
                        DOCUMENT)
                .isEqualTo(wanted);
    }

    @Test
    void saysNothingTwice() {
        assertThat(ROWS)
                .isNotEmpty()
                .extracting(row -> row.topic() + " " + row.what())
                .doesNotHaveDuplicates();
    }

    @Test
    void hasTestsForEverythingItSays() {
        assertThat(ROWS).allSatisfy(row -> assertThat(tests(row)).as(row.what()).isNotEmpty());
    }

    @Test
    void saysWhoDocumentedOrObservedIt() {
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(!row.decision().evidence().isEmpty())
                        .as(row.what())
                        .isEqualTo(row.decision().value().hasEvidence()));
    }

    private static List<Method> tests(FidelityRow row) {
        return row.element() instanceof Method method
                ? Stream.of(method)
                        .filter(test -> AnnotationSupport.isAnnotated(test, Testable.class))
                        .toList()
                : AnnotationSupport.findAnnotatedMethods(row.test(), Testable.class, HierarchyTraversalMode.TOP_DOWN);
    }
}
