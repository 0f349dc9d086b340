package io.github.chimelocal.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation's input on the wire, each member where the model says that it travels.
 *
 * @param body empty when the operation has none
 */
public record WireCall(String method, String uri, String body) {

    static WireCall of(PublishedModel model, String operation, JsonNode input) {
        String uri = model.requestUri(operation);
        ObjectNode body = input.deepCopy().asObject();
        for (Map.Entry<String, Member> member : model.inputMembers(operation).entrySet()) {
            String name = member.getKey();
            if (member.getValue().location().equals("body") || !body.has(name)) {
                continue;
            }
            String value = UriUtils.encode(body.remove(name).asString(), UTF_8);
            uri = member.getValue().location().equals("uri")
                    ? uri.replace("{" + name + "}", value)
                    : uri + (uri.contains("?") ? "&" : "?") + member.getValue().locationName() + "=" + value;
        }
        boolean hasBody = model.inputMembers(operation).values().stream()
                .anyMatch(member -> member.location().equals("body"));
        return new WireCall(model.method(operation), uri, hasBody ? body.toString() : "");
    }

    /** Makes the same call about another meeting, attendee or account. */
    public WireCall replace(String text, String by) {
        return new WireCall(method, uri.replace(text, by), body.replace(text, by));
    }
}
