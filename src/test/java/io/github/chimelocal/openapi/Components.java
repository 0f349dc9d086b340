package io.github.chimelocal.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What several calls share.
 *
 * @param schemas by their names, to which those who need one add it
 */
record Components(Map<String, ObjectNode> schemas, Map<String, ObjectNode> responses) {

    static final String PROBLEM = "application/problem+json";

    private static final Map<Integer, String> PROBLEMS = Map.of(
            400, "A member of the body or a parameter is wrong, or unknown.",
            403, "A page of another origin asked, or the token of `chime.control.token` is missing.",
            404, "What the path names is not there.",
            409, "Things are not so that it could be done.",
            413, "The body is longer than `chime.http.max-body-size`.",
            503, "The server is busy.");

    static Components of(ExampleCalls calls) {
        var schemas = new TreeMap<String, ObjectNode>();
        calls.section("schemas").forEachEntry((name, schema) -> schemas.put(name, schema.asObject()));
        return new Components(schemas, new TreeMap<>());
    }

    /** Refers to the answer with one of several errors that have the same status. */
    ObjectNode errors(List<String> errors) {
        String name =
                errors.stream().map(error -> error.replace("Exception", "")).collect(Collectors.joining("-"));
        responses.computeIfAbsent(name, absent -> errorResponse(errors));
        return Json.reference("responses", name);
    }

    private static ObjectNode errorResponse(List<String> errors) {
        ObjectNode response = Json.object().put("description", String.join(" or ", errors));
        ObjectNode headers = response.putObject("headers");
        headers.set("x-amzn-RequestId", Json.reference("headers", "RequestId"));
        ObjectNode type = headers.putObject("x-amzn-ErrorType");
        type.put("description", "the name of the error").set("schema", Json.type("string"));
        type.required("schema").asObject().set("enum", Json.array(errors));
        if (errors.contains("ServiceUnavailableException")) {
            ObjectNode header = headers.putObject("Retry-After");
            header.put("description", "when to try again, in seconds").set("schema", Json.type("string"));
        }
        response.set("content", Json.content("application/json", Json.reference("schemas", "Error")));
        return response;
    }

    /** Refers to an answer of the control API. */
    ObjectNode problem(int status) {
        HttpStatus reason = HttpStatus.valueOf(status);
        String name = "Problem" + reason.getReasonPhrase().replace(" ", "");
        responses.computeIfAbsent(name, absent -> {
            ObjectNode response = Json.object().put("description", PROBLEMS.get(status));
            response.set("content", Json.content(PROBLEM, Json.reference("schemas", "Problem")));
            return response;
        });
        return Json.reference("responses", name);
    }

    /** Says that one can come without anything, or with that. */
    ArrayNode optional(String scheme) {
        ArrayNode security = Json.array();
        security.addObject();
        security.addObject().putArray(scheme);
        return security;
    }

    JsonNode tree() {
        ObjectNode components = Json.object();
        components.set("schemas", Json.tree(schemas));
        components.set("responses", Json.tree(responses));
        ObjectNode requestId = components.putObject("headers").putObject("RequestId");
        requestId.put("description", "the id of the request").set("schema", Json.type("string"));
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("sigv4")
                .put("type", "apiKey")
                .put("description", "AWS's Signature Version 4, of which the credential scope is read")
                .put("name", "Authorization")
                .put("in", "header")
                .put("x-amazon-apigateway-authtype", "awsSigv4");
        schemes.putObject("controlToken")
                .put("type", "http")
                .put("description", "the token of `chime.control.token`, where it is set")
                .put("scheme", "bearer");
        return components;
    }
}
