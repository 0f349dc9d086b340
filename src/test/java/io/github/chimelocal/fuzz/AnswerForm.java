package io.github.chimelocal.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every answer, whatever was asked. */
final class AnswerForm {

    private static final Set<String> ERROR_MEMBERS = Set.of("Code", "Message", "RequestId", "ResourceName");
    private static final List<String> INTERNALS =
            List.of("java.", "jakarta.", "org.apache", "springframework", "jackson", "hibernate", "\tat ");

    private AnswerForm() {}

    /** Returns what is wrong with the answer, if anything is. */
    static Optional<String> complaint(FuzzRequest request, RawAnswer answer) {
        return Optional.ofNullable(complain(request, answer));
    }

    private static @Nullable String complain(FuzzRequest request, RawAnswer answer) {
        int status = answer.status();
        if (status >= 500) {
            return "a failure of ours";
        }
        if (status < 200 || (status >= 300 && status < 400)) {
            return "a status that AWS does not use";
        }
        if (request.expectsNoBody() || request.isForOurOwnSide()) {
            return null;
        }
        if (request.isForTheServer() && status == 200) {
            return answer.body().isEmpty() ? null : "a body that OPTIONS * does not have";
        }
        return status < 300 ? success(answer) : error(answer);
    }

    private static @Nullable String success(RawAnswer answer) {
        boolean preflight = !answer.header("Access-Control-Allow-Methods").isEmpty();
        if (!preflight && answer.header("x-amzn-RequestId").isEmpty()) {
            return "an answer that no operation gave";
        }
        if (answer.body().isEmpty()) {
            return null;
        }
        JsonNode body = parse(answer);
        return body != null && body.isObject() ? null : "a body that is no JSON object";
    }

    private static @Nullable String error(RawAnswer answer) {
        JsonNode body = parse(answer);
        if (body == null || !body.isObject()) {
            return "an error whose body is no JSON object";
        }
        if (answer.header("x-amzn-ErrorType").isEmpty()
                || !answer.header("Content-Type").equals("application/json")) {
            return "an error without its headers";
        }
        if (!ERROR_MEMBERS.containsAll(body.propertyNames())
                || !body.path("Code").isString()
                || !body.path("Message").isString()
                || !body.path("RequestId").asString("").equals(answer.header("x-amzn-RequestId"))) {
            return "an error in another form";
        }
        String message = body.required("Message").asString();
        return INTERNALS.stream().anyMatch(message::contains) ? "a message that tells our internals" : null;
    }

    private static @Nullable JsonNode parse(RawAnswer answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException broken) {
            return null;
        }
    }
}
