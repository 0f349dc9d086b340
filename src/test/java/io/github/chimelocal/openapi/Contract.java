package io.github.chimelocal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against a document; a member that the document does not name is one too many. */
final class Contract {

    private static final String ID = "https://chime.local/openapi.json";

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry schemas;

    /**
     * An operation, and which requests are for it.
     *
     * @param query the literal that tells it apart
     */
    private record Operation(String method, Pattern path, String query, JsonPointer at) {

        static Operation of(String method, String key, JsonNode operation) {
            String[] path = key.split("\\?", 2);
            String literal = operation
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.at("/schema").has("default"))
                    .map(parameter ->
                            "operation=" + parameter.at("/schema/default").asString())
                    .collect(Collectors.joining());
            String[] labels = path[0].split("\\{[A-Za-z]+}", -1);
            String pattern =
                    String.join("[^/]+", Stream.of(labels).map(Pattern::quote).toList());
            return new Operation(
                    method.toUpperCase(Locale.ROOT),
                    Pattern.compile(pattern),
                    path.length > 1 ? path[1] : literal,
                    JsonPointer.empty()
                            .appendProperty("paths")
                            .appendProperty(key)
                            .appendProperty(method));
        }

        boolean takes(String calledMethod, String calledPath, String calledQuery) {
            return method.equals(calledMethod)
                    && path.matcher(calledPath).matches()
                    && (query.isEmpty() ? !isAwsLiteral(calledPath, calledQuery) : query.equals(calledQuery));
        }

        private static boolean isAwsLiteral(String calledPath, String calledQuery) {
            return !calledPath.startsWith(RouteMapping.CONTROL) && calledQuery.contains("operation");
        }

        /** Tells how much it leaves open, so that those which say most are asked first. */
        int openness() {
            return path.pattern().split("\\Q[^/]+\\E", -1).length * 2 - (query.isEmpty() ? 0 : 1);
        }
    }

    /** An answer as it came. */
    record Answer(
            String method,
            String path,
            String query,
            int status,
            @Nullable String mediaType,
            String body) {

        String call() {
            return method + " " + path + (query.isEmpty() ? "" : "?" + query);
        }
    }

    Contract(JsonNode document) {
        this.document = document;
        document.required("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, operation) -> operations.add(Operation.of(method, path, operation))));
        operations.sort(Comparator.comparingInt(Operation::openness));
        ObjectNode closed = document.deepCopy().asObject();
        close(closed);
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                registry -> registry.schemas(Map.of(ID, closed.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Holds an answer of the control API against the document. */
    void check(Answer answer) {
        Optional<Operation> operation = find(answer);
        if (operation.isEmpty()) {
            assertThat(answer.status())
                    .as("%s is not in the document, and was answered: %s", answer.call(), answer.body())
                    .isGreaterThanOrEqualTo(400);
            return;
        }
        JsonPointer at = operation.get().at().appendProperty("responses");
        assertThat(document.at(at).propertyNames())
                .as(
                        "%s was answered: %s. If that is right, its row in %s must say so",
                        answer.call(), answer.body(), ExampleCalls.FILE)
                .contains(Integer.toString(answer.status()));
        check(answer, at.appendProperty(Integer.toString(answer.status())));
    }

    /** Holds an answer of AWS's side against the document, if the document has a say in it. */
    void checkIfKnown(Answer answer) {
        find(answer)
                .map(operation ->
                        operation.at().appendProperty("responses").appendProperty(Integer.toString(answer.status())))
                .filter(at -> !document.at(at).isMissingNode())
                .ifPresent(at -> check(answer, at));
    }

    private Optional<Operation> find(Answer answer) {
        return operations.stream()
                .filter(operation -> operation.takes(answer.method(), answer.path(), answer.query()))
                .findFirst();
    }

    private void check(Answer answer, JsonPointer at) {
        String reference = document.at(at).path("$ref").asString("");
        JsonPointer response = reference.isEmpty() ? at : JsonPointer.compile(reference.substring(1));
        JsonNode content = document.at(response).path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(answer.call()).isEmpty();
            return;
        }
        String mediaType = content.propertyNames().iterator().next();
        assertThat(answer.mediaType()).as(answer.call()).isNotNull();
        assertThat(MediaType.parseMediaType(String.valueOf(answer.mediaType()))
                        .equalsTypeAndSubtype(MediaType.parseMediaType(mediaType)))
                .as("%s is answered with %s", answer.call(), answer.mediaType())
                .isTrue();
        if (!mediaType.startsWith("text/")) {
            JsonPointer schema =
                    response.appendProperty("content").appendProperty(mediaType).appendProperty("schema");
            assertThat(schema(schema).validate(answer.body(), InputFormat.JSON))
                    .as("%s was answered: %s", answer.call(), answer.body())
                    .isEmpty();
        }
    }

    private Schema schema(JsonPointer at) {
        return schemas.getSchema(SchemaLocation.of(ID + "#" + at));
    }

    private static void close(JsonNode schema) {
        if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
            schema.asObject().put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }
}
