package io.github.chimelocal.fidelity;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A decision and the test that proves it.
 *
 * @param element the test class, or a test method of it
 */
record FidelityRow(Fidelity decision, Class<?> test, AnnotatedElement element) {

    /** Does not depend on the order of files, nor on that of methods, which Java leaves open. */
    private static final Comparator<FidelityRow> ORDER = Comparator.comparing(FidelityRow::topic)
            .thenComparing(FidelityRow::what, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.decision().answer());

    static List<FidelityRow> ofAllTests() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("io.github.chimelocal");
        return tests.stream()
                .filter(type -> type.isAnnotatedWith(Fidelity.class)
                        || type.isAnnotatedWith(Fidelity.Rows.class)
                        || type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Fidelity.class)
                                        || method.isAnnotatedWith(Fidelity.Rows.class)))
                .flatMap(type -> of(type.reflect()))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<FidelityRow> of(Class<?> test) {
        return Stream.concat(Stream.<AnnotatedElement>of(test), Arrays.stream(test.getDeclaredMethods()))
                .flatMap(element -> Arrays.stream(element.getAnnotationsByType(Fidelity.class))
                        .map(decision -> new FidelityRow(decision, test, element)));
    }

    Topic topic() {
        return decision.topic();
    }

    String what() {
        return decision.what();
    }
}
