package io.github.chimelocal.api.web.context;

import io.github.chimelocal.call.RequestSubject;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Reads from members of requests and responses whom and what a call is about; nothing needs to be valid. */
public final class RequestSubjectExtractor {

    private static final JsonFactory FACTORY = new JsonFactory();

    private RequestSubjectExtractor() {}

    /** Returns what the request body names. */
    public static RequestSubject ofInput(JsonNode input) {
        Stream<String> users = Stream.concat(
                        Stream.of(input), input.path("Attendees").valueStream())
                .flatMap(node -> Stream.ofNullable(text(node, "ExternalUserId")));
        return RequestSubject.ofMeeting(null, text(input, "ExternalMeetingId"))
                .and(RequestSubject.ofUsers(users))
                .and(RequestSubject.ofResource(text(input, "ResourceARN")));
    }

    /** Returns the meeting of a response that begins with it, as that of CreateMeeting does. */
    public static RequestSubject ofOutput(byte[] output) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), output)) {
            boolean isMeeting = json.nextToken() == JsonToken.START_OBJECT
                    && "Meeting".equals(json.nextName())
                    && json.nextToken() == JsonToken.START_OBJECT
                    && "MeetingId".equals(json.nextName());
            return isMeeting ? RequestSubject.ofMeeting(json.nextStringValue(), null) : RequestSubject.NONE;
        }
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).stringValue(null);
    }
}
