package io.github.chimelocal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Holds answers against the published output shapes: no unmodelled member, no wrong type, nothing null. */
final class AnswerCheck {

    private final PublishedModel model;

    AnswerCheck(PublishedModel model) {
        this.model = model;
    }

    void accepted(String operation, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(model.successStatus(operation));
        Map<String, Member> members = model.outputMembers(operation);
        if (members.isEmpty()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        structure("", SignedCalls.json(answer.body()), members);
    }

    void refused(HttpResponse<String> answer, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("BadRequestException");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode body = SignedCalls.json(answer.body());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("Code", "Message", "RequestId");
        assertThat(body.required("Code").asString()).isEqualTo("BadRequest");
        assertThat(body.required("Message").asString()).contains(message);
        assertThat(answer.headers().firstValue("x-amzn-RequestId"))
                .contains(body.required("RequestId").asString());
    }

    private void structure(String prefix, JsonNode node, Map<String, Member> members) {
        assertThat(node.isObject()).as(prefix).isTrue();
        node.forEachEntry((name, value) -> value(prefix + name, value, members));
    }

    private void value(String path, JsonNode value, Map<String, Member> members) {
        assertThat(members).containsKey(path);
        Member member = Objects.requireNonNull(members.get(path));
        switch (member.traits().type()) {
            case "string" -> assertThat(value.isString()).as(path).isTrue();
            case "integer" -> assertThat(value.isInt()).as(path).isTrue();
            case "list" -> {
                assertThat(value.isArray()).as(path).isTrue();
                value.forEach(element -> value(path + "[]", element, members));
            }
            default -> structure(path + ".", value, members);
        }
    }
}
