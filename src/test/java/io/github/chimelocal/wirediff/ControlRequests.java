package io.github.chimelocal.wirediff;

import java.util.List;

/** Sends requests to the control API and the console: each route as it should be called, and as it should not. */
final class ControlRequests {

    private static final List<String> READ = List.of(
            "/_chime/meetings",
            "/_chime/meetings/6f1d0c1e-0000-4000-8000-000000002713",
            "/_chime/events",
            "/_chime/clock",
            "/_chime/requests",
            "/_chime/requests/count",
            "/_chime/faults",
            "/_chime/state",
            "/_chime/info",
            "/_chime/config",
            "/_chime/nearest-media-region",
            "/_chime/region-status",
            "/_chime/health",
            "/_chime/health/liveness",
            "/_chime/health/readiness",
            "/_chime/openapi.json",
            "/_chime/console",
            "/_chime/console/",
            "/_chime/console/app.js",
            "/_chime/console/console.css",
            "/_chime/console/icon.svg",
            "/_chime/console/unknown.js",
            "/_chime",
            "/_chime/",
            "/_chime/unknown",
            "/_chime//health",
            "/_chime/health;a=b",
            "/_chime%2Fhealth",
            "/%5fchime/health",
            "/_chime/health%2f",
            "/_chime/meetings/%",
            "/_chime/meetings/%00",
            "/_chime/meetings/a%2Fb",
            "/_chime/requests?noSuchParameter=1",
            "/_chime/requests?limit=-1",
            "/_chime/requests?limit=1&limit=2",
            "/_chime/requests?status=abc",
            "/_chime/requests?operation=NoSuchOperation",
            "/_chime/requests?operation=CreateMeeting&limit=3",
            "/_chime/requests?error=%ff",
            "/_chime/events?type=MeetingStarted&limit=3",
            "/_chime/events?type=NoSuchType",
            "/_chime/events?wait=abc",
            "/_chime/events?since=99999999999999999999",
            "/_chime/meetings?account=1",
            "/_chime/meetings?region=%20",
            "/_chime/meetings?externalMeetingId=",
            "/",
            "/favicon.ico");

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private static final List<String> WRITTEN_TO = List.of(
            "PUT /_chime/clock",
            "POST /_chime/clock/advance",
            "POST /_chime/faults",
            "PUT /_chime/faults",
            "PUT /_chime/state",
            "POST /_chime/meetings/sample",
            "PUT /_chime/meetings/6f1d0c1e-0000-4000-8000-000000002713/attendees/"
                    + "6f1d0c1e-0000-4000-8000-000000002714/presence",
            "POST /_chime/meetings/6f1d0c1e-0000-4000-8000-000000002713/transcription");

    private static final List<String> BODIES = List.of(
            "{",
            "[]",
            "null",
            "1",
            "\"\"",
            "{\"noSuchMember\":1}",
            "{\"now\":\"yesterday\"}",
            "{\"now\":1}",
            "{\"now\":\"2026-01-15T10:00:00Z\",\"frozen\":\"yes\"}",
            "{\"by\":\"-5m\"}",
            "{\"by\":\"1000d\"}",
            "{\"operation\":\"NoSuchOperation\",\"status\":500}",
            "{\"operation\":\"GetMeeting\"}",
            "{\"status\":200}",
            "{\"latency\":\"0ms\"}",
            "{\"latency\":{\"min\":\"2s\",\"max\":\"1s\"}}",
            "{\"connection\":\"open\"}",
            "{\"connection\":\"close-before\",\"status\":500}",
            "{\"error\":{\"name\":\"NoSuchException\"}}",
            "{\"error\":{\"name\":\"ThrottlingException\",\"retryAfter\":-1}}",
            "{\"probability\":2,\"status\":500}",
            "{\"rules\":[null]}",
            "[{\"status\":1}]",
            "{\"version\":2,\"meetings\":[]}",
            "{\"version\":1,\"exportedAt\":\"2026-01-15T10:00:00Z\",\"meetings\":[{}]}",
            "{\"account\":\"1\"}",
            "{\"state\":\"nowhere\"}",
            "\u00ff");

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: image/png",
            "Accept: nonsense",
            "Accept: application/json;q=0",
            "Origin: https://app.example",
            "Origin: http://localhost:4560",
            "Origin: null",
            "Origin: https://app.example\r\nAccess-Control-Request-Method: GET",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-origin",
            "Authorization: Bearer secret",
            "Authorization: Bearer wrong",
            "Authorization: Basic secret",
            "If-None-Match: *",
            "Range: bytes=0-1",
            "Accept-Encoding: gzip",
            "Accept-Language: de");

    private static final List<String> HOSTS =
            List.of("evil.example", "evil.example:4560", "localhost", "[::1]", "10.0.0.1", "chime");

    private ControlRequests() {}

    static void send(Comparison comparison) {
        for (String path : READ) {
            send(comparison, "GET " + path, "127.0.0.1", "", "");
            comparison.sendControl("GET", path, "");
            for (String method : METHODS) {
                // A body where none belongs changes nothing.
                if (!isUnrepeatable(method, path)) {
                    send(comparison, method + " " + path, "127.0.0.1", "", "{}");
                }
            }
        }
        for (String path :
                List.of("/_chime/health", "/_chime/info", "/_chime/faults", "/_chime/console", "/_chime/x")) {
            HEADERS.forEach(header -> send(comparison, "GET " + path, "127.0.0.1", header + "\r\n", ""));
            HEADERS.forEach(header -> send(comparison, "OPTIONS " + path, "127.0.0.1", header + "\r\n", ""));
            HOSTS.forEach(host -> send(comparison, "GET " + path, host, "", ""));
        }
        for (String call : WRITTEN_TO) {
            String[] words = call.split(" ", -1);
            BODIES.forEach(body -> comparison.sendControl(words[0], words[1], body));
            send(comparison, call, "127.0.0.1", "Content-Type: application/x-www-form-urlencoded\r\n", "a=b");
            send(comparison, call, "127.0.0.1", "Content-Encoding: gzip\r\n", "[");
            send(comparison, call, "127.0.0.1", "Origin: https://app.example\r\n", "{");
            comparison.freeze();
        }
        comparison.sendControl("PUT", "/_chime/faults", "[]");
    }

    /** Whether it would forget what is compared later, start the clock, or have the length of a duration. */
    private static boolean isUnrepeatable(String method, String path) {
        return switch (method) {
            case "DELETE" -> path.matches("/_chime/(requests|events).*");
            case "PUT" -> path.equals("/_chime/clock");
            case "HEAD" -> path.matches("/_chime/(requests.*|info|clock)");
            default -> false;
        };
    }

    private static void send(Comparison comparison, String call, String host, String headers, String body) {
        comparison.send(Exchange.of(
                "control",
                "%s HTTP/1.1\r\nHost: %s\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(call, host, headers, body.length(), body)));
    }
}
