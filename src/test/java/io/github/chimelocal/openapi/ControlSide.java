package io.github.chimelocal.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes a call to the control API as its controller has it, in the words of the table. */
final class ControlSide {

    private static final Set<Type> WRAPPERS = Set.of(ResponseEntity.class, DeferredResult.class);
    private static final Pattern LABEL = Pattern.compile("\\{([A-Za-z]+)}");

    private final ExampleCalls calls;
    private final Components components;
    private final RecordSchemas schemas;

    ControlSide(ExampleCalls calls, Components components, RecordSchemas schemas) {
        this.calls = calls;
        this.components = components;
        this.schemas = schemas;
    }

    ObjectNode describe(Row row, RouteMapping route) {
        String path = row.call().orElseThrow();
        Method method = route.handler().getMethod();
        ObjectNode operation = row.describe();
        Matcher label = LABEL.matcher(path);
        while (label.find()) {
            operation.withArray("parameters").add(calls.parameter(label.group(1), "path"));
        }
        row.query().forEach(name -> operation.withArray("parameters").add(calls.parameter(name, "query")));
        Optional<JsonNode> body = route.method().equals("GET") ? Optional.empty() : body(row, method);
        body.ifPresent(schema -> operation
                .putObject("requestBody")
                .put("required", true)
                .set("content", Json.content(MediaType.APPLICATION_JSON_VALUE, schema)));

        ObjectNode responses = operation.putObject("responses");
        success(row, route, responses);
        boolean isHealth = path.contains(RouteMapping.CONTROL + "/health");
        refuse(responses, 400);
        if (!isHealth) {
            refuse(responses, 403);
        }
        if (path.contains("{")) {
            refuse(responses, 404);
        }
        row.text("conflict").ifPresent(why -> refuse(responses, 409).put("description", why));
        if (body.isPresent()) {
            refuse(responses, 413);
        }
        row.text("busy").ifPresent(why -> refuse(responses, 503).put("description", why));
        row.text("unavailable")
                .ifPresent(why -> responses
                        .putObject("503")
                        .put("description", why)
                        .set("content", Json.content(route.mediaType(), answer(row, route))));
        operation.set("security", isHealth ? Json.array() : components.optional("controlToken"));
        return operation;
    }

    private ObjectNode refuse(ObjectNode responses, int status) {
        ObjectNode problem = components.problem(status);
        responses.set(Integer.toString(status), problem);
        return problem;
    }

    private void success(Row row, RouteMapping route, ObjectNode responses) {
        Method method = route.handler().getMethod();
        ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(method, ResponseStatus.class);
        int annotated = said == null ? HttpStatus.OK.value() : said.code().value();
        int status = row.node().path("status").asInt(annotated);
        ObjectNode response = responses.putObject(Integer.toString(status));
        response.put("description", HttpStatus.valueOf(status).getReasonPhrase());
        if (method.getReturnType() != void.class
                || isStream(route)
                || row.tree("answer").isPresent()) {
            response.set("content", Json.content(route.mediaType(), answer(row, route)));
        }
    }

    private static boolean isStream(RouteMapping route) {
        return route.mediaType().equals(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private JsonNode answer(Row row, RouteMapping route) {
        Method method = route.handler().getMethod();
        Optional<JsonNode> said = row.tree("answer");
        if (said.isPresent()) {
            return said.get();
        }
        if (isStream(route)) {
            return Json.type("string");
        }
        return schemas.of(row.text("answer")
                .<Type>map(name -> nested(method.getDeclaringClass(), name))
                .orElse(withoutWrapper(method.getGenericReturnType())));
    }

    private static Type withoutWrapper(Type type) {
        return type instanceof ParameterizedType generic && WRAPPERS.contains(generic.getRawType())
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static Class<?> nested(Class<?> controller, String name) {
        return Arrays.stream(controller.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no record %s for its 'answer'".formatted(controller.getSimpleName(), name)));
    }

    private Optional<JsonNode> body(Row row, Method method) {
        return row.tree("body")
                .or(() -> Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .findFirst()
                        .map(parameter -> schemas.taken(parameter.getParameterizedType())));
    }
}
