package io.github.chimelocal.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A request body that a test changes where it wants to; in its values single quotes stand for double ones. */
final class Body {

    private final Map<String, String> members;

    private Body(Map<String, String> members) {
        this.members = members;
    }

    /** Returns the least that CreateMeeting takes, with a token of its own. */
    static Body meeting() {
        return new Body(Map.of())
                .put("ClientRequestToken", string(UUID.randomUUID().toString()))
                .with("MediaRegion", "'us-east-1'")
                .with("ExternalMeetingId", "'room'");
    }

    /** Returns the least that CreateMeetingWithAttendees takes. */
    static Body meetingWithAttendees(String... users) {
        return meeting().put("Attendees", items(users));
    }

    /** Returns the least that CreateAttendee takes. */
    static Body attendee(String user) {
        return new Body(Map.of()).put("ExternalUserId", string(user));
    }

    /** Returns the least that BatchCreateAttendee takes. */
    static Body batch(String... users) {
        return new Body(Map.of()).put("Attendees", items(users));
    }

    /** Returns what UpdateAttendeeCapabilities takes, and what other operations take with more. */
    static Body capabilities(String audio, String video, String content) {
        return new Body(Map.of()).with("Capabilities", capabilitiesOf(audio, video, content));
    }

    /** Returns what the tagging operations take with more. */
    static Body resource(String arn) {
        return new Body(Map.of()).put("ResourceARN", string(arn));
    }

    static String capabilitiesOf(String audio, String video, String content) {
        return "{'Audio': '%s', 'Video': '%s', 'Content': '%s'}".formatted(audio, video, content);
    }

    /** Returns JSON for what is written with single quotes. */
    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    Body with(String member, String value) {
        return put(member, json(value));
    }

    Body without(String member) {
        var fewer = new LinkedHashMap<>(members);
        fewer.remove(member);
        return new Body(fewer);
    }

    /** Returns the JSON. */
    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> string(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns a list of users to admit. */
    static String items(String... users) {
        return Arrays.stream(users).map(user -> attendee(user).toString()).collect(Collectors.joining(", ", "[", "]"));
    }

    private Body put(String member, String json) {
        var more = new LinkedHashMap<>(members);
        more.put(member, json);
        return new Body(more);
    }

    private static String string(String value) {
        return '"' + value + '"';
    }
}
