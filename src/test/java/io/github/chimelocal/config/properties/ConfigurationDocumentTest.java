package io.github.chimelocal.config.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationDocumentTest {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Test
    void documentsEachSettingWithItsVariableDefaultAndMeaning() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs", "configuration.md")).stream()
                .filter(line -> line.startsWith("| `chime."))
                .toList();

        assertThat(documented).isEqualTo(expectedRows());
    }

    @Test
    void knowsEachSettingByItsName() throws IOException {
        assertThat(SettingNames.NAMES)
                .isEqualTo(settings().stream()
                        .map(setting -> text(setting, "name"))
                        .toList());
    }

    private static List<String> expectedRows() throws IOException {
        return settings().stream()
                .map(setting -> "| `%s` | `%s` |%s | %s |"
                        .formatted(
                                text(setting, "name"),
                                text(setting, "name")
                                        .replace('.', '_')
                                        .replace('-', '_')
                                        .toUpperCase(Locale.ROOT),
                                defaultValue(setting),
                                text(setting, "description")))
                .toList();
    }

    private static List<JsonNode> settings() throws IOException {
        ClassLoader loader = ConfigurationDocumentTest.class.getClassLoader();
        try (InputStream json = Objects.requireNonNull(loader.getResourceAsStream(METADATA))) {
            return JsonMapper.shared()
                    .readTree(json)
                    .required("properties")
                    .valueStream()
                    .filter(setting -> text(setting, "name").startsWith("chime."))
                    .toList();
        }
    }

    private static String defaultValue(JsonNode setting) {
        return setting.has("defaultValue") ? " `" + text(setting, "defaultValue") + "`" : "";
    }

    private static String text(JsonNode setting, String member) {
        return setting.required(member).asString();
    }
}
