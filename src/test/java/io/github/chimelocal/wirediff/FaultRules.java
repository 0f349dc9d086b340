package io.github.chimelocal.wirediff;

import io.github.chimelocal.model.WireCall;
import java.util.List;

/** Lets calls fail by rules and by headers. */
final class FaultRules {

    private static final List<String> RULES = List.of(
            "{\"operation\":\"CreateMeeting\",\"after\":3,\"times\":2,"
                    + "\"error\":{\"name\":\"ThrottlingException\",\"message\":\"Slow down\",\"retryAfter\":3}}",
            "{\"operation\":\"GetMeeting\",\"times\":5,\"status\":503}",
            "{\"operation\":\"GetMeeting\",\"error\":{\"code\":\"ServiceUnavailable\",\"statusCode\":503},\"times\":5}",
            "{\"operation\":\"ListAttendees\",\"after\":1,\"times\":3,\"connection\":\"close-before\"}",
            "{\"operation\":\"CreateAttendee\",\"after\":5,\"times\":3,\"connection\":\"close-after\"}",
            "{\"operation\":\"TagResource\",\"probability\":1,\"status\":418}",
            "{\"operation\":\"UntagResource\",\"probability\":0,\"status\":418}",
            "{\"externalMeetingId\":\"no-such-room\",\"status\":500}",
            "{\"account\":\"000000000000\",\"region\":\"us-east-1\",\"after\":20,\"times\":5,"
                    + "\"error\":{\"name\":\"ConflictException\"}}",
            "{\"operation\":\"*\",\"after\":100,\"times\":10,\"latency\":\"1ms\"}",
            "{\"service\":\"chime-sdk-meetings\",\"operation\":\"DeleteMeeting\",\"after\":3,\"times\":2}");

    private static final List<String> HEADERS = List.of(
            "ThrottlingException",
            "Throttling",
            "throttlingexception",
            "NotFoundException",
            "ServiceFailureException",
            "NoSuchException",
            "503",
            "418",
            "200",
            "600",
            "close-before",
            "close-after",
            "ThrottlingException, 503",
            "",
            "\u00ff");

    private FaultRules() {}

    /** Replaces all rules, one of which cannot be made, and shows them. */
    static void install(Comparison comparison) {
        comparison.sendControl("PUT", "/_chime/faults", "{\"rules\":[%s]}".formatted(RULES.get(0)));
        comparison.sendControl("PUT", "/_chime/faults", "[]");
        RULES.forEach(rule -> comparison.sendControl("POST", "/_chime/faults", rule));
        comparison.sendControl("POST", "/_chime/faults", "{\"latency\":\"0ms\"}");
        comparison.sendControl("GET", "/_chime/faults", "");
    }

    static void sendHeaders(Comparison comparison) {
        for (String value : HEADERS) {
            for (WireCall call : List.of(
                    new WireCall("GET", "/meetings/6f1d0c1e-0000-4000-8000-000000002713", ""),
                    new WireCall("POST", "/meetings", "{}"),
                    new WireCall("GET", "/unknown", ""))) {
                comparison.send(
                        Exchange.of("fault header", Callers.unsigned(call)).withHeader("x-chime-fault: " + value));
            }
        }
    }
}
