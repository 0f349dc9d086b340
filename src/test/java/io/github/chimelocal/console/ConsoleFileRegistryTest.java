package io.github.chimelocal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown may be an attacker's text: no file of the page may have a place where text becomes more than text. */
class ConsoleFileRegistryTest {

    private static final Path FILES = Path.of("src/main/resources/console");

    private static final Pattern MARKUP_FROM_TEXT = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment|setHTML|srcdoc"
                    + "|\\beval\\b|new Function|javascript:|setTimeout\\(\\s*[\"'`]|import\\(");

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+\\s*=");

    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//[a-z0-9-]+\\.[a-z]+");

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^#\"]+)\"|from \"\\./([^\"]+)\"");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNoPlaceWhereTextBecomesMarkup(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern(MARKUP_FROM_TEXT);
    }

    @ParameterizedTest
    @MethodSource("files")
    void asksNobodyElse(Path file) throws IOException {
        assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContainPattern(ELSEWHERE)
                .doesNotContainPattern("@import|\\burl\\(");
    }

    @Test
    void hasNoScriptOrStyleInThePageItself() throws IOException {
        assertThat(Files.readString(FILES.resolve("index.html"))).doesNotContainPattern(INLINE);
    }

    @Test
    void servesAllThatRefersToEachOther() throws IOException {
        List<String> wanted =
                files().stream().flatMap(ConsoleFileRegistryTest::references).toList();
        var served = new ConsoleFileRegistry();

        assertThat(wanted)
                .contains("app.js", "console.css")
                .allSatisfy(name -> assertThat(served.find(name)).as(name).isPresent());
    }

    @Test
    void refusesToStartWithAFileThatItCannotServe() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ConsoleFile.of("page.php", new byte[0]))
                .withMessageContaining("page.php");
    }

    private static Stream<String> references(Path file) {
        try {
            return REFERENCE
                    .matcher(Files.readString(file))
                    .results()
                    .map(ConsoleFileRegistryTest::name)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String name(MatchResult reference) {
        return reference.group(1) == null ? reference.group(2) : reference.group(1);
    }
}
