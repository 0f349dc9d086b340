package io.github.chimelocal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chimelocal.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@RunningServer
class OpenApiDocumentTest {

    private static final Path DOCUMENT =
            Path.of("src", "main", "resources", "io", "github", "chimelocal", "control", "info", "openapi.json");
    private static final Path COLLECTION = Path.of("docs", "postman", "chime-local.postman_collection.json");
    private static final String SPECIFICATION = "https://spec.openapis.org/";

    private final ExampleCalls calls = ExampleCalls.load();
    private final JsonNode document;

    OpenApiDocumentTest(@Autowired ApplicationContext application) {
        var made = new OpenApiDocument(calls, RouteMapping.of(application));
        assertThat(made.complaints()).as(String.join("\n", made.complaints())).isEmpty();
        this.document = made.tree();
    }

    @Test
    void saysWhatTheModelAndTheControllersSay() throws IOException {
        isUpToDate(DOCUMENT, document);
    }

    @Test
    void makesTheCollection() throws IOException {
        isUpToDate(COLLECTION, new PostmanCollection(document, calls).tree());
    }

    @Test
    void isValidOpenApi() {
        var schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(OpenApiDocumentTest::specification));
        Schema openApi = schemas.getSchema(SchemaLocation.of(SPECIFICATION + "oas/3.1/schema-base/2022-10-07"));

        assertThat(openApi.validate(document.toString(), InputFormat.JSON)).isEmpty();
        assertThat(openApi.validate(
                        document.toString().replace("\"minLength\":2", "\"minLength\":\"2\""), InputFormat.JSON))
                .as("The schema is blind")
                .isNotEmpty();
    }

    private static void isUpToDate(Path file, JsonNode wanted) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Json.pretty(wanted));
        }
        assertThat(Files.readString(file))
                .as("%s is stale; renew it: ./mvnw test -Dtest=OpenApiDocumentTest -Ddocs.write=true", file)
                .isEqualTo(Json.pretty(wanted));
    }

    /** The official schemas of OpenAPI 3.1 are in an artifact on the test class path. */
    private static @Nullable String specification(String iri) {
        if (!iri.startsWith(SPECIFICATION)) {
            return null;
        }
        String resource = iri.substring("https:/".length());
        try (InputStream json = Objects.requireNonNull(OpenApiDocumentTest.class.getResourceAsStream(resource), iri)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
