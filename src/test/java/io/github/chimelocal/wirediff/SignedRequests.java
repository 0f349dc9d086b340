package io.github.chimelocal.wirediff;

import io.github.chimelocal.SignedServer;
import io.github.chimelocal.Signing;
import io.github.chimelocal.model.WireCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sends calls whose signatures are valid, or invalid in one respect. */
final class SignedRequests {

    private static final String MEETING = "/meetings/6f1d0c1e-0000-4000-8000-000000002713";

    private static final List<WireCall> CALLS = List.of(
            new WireCall("GET", MEETING, ""),
            new WireCall("GET", MEETING + "/attendees?max-results=1&next-token=a%2Bb", ""),
            new WireCall("POST", "/meetings?operation=create-attendees", "{\"ExternalMeetingId\":\"Zimmer \u00e4\"}"),
            new WireCall("POST", "/meetings", "{"),
            new WireCall("GET", "/unknown", ""),
            new WireCall("DELETE", "/meetings", ""));

    private static final List<UnaryOperator<Signing>> VARIATIONS = List.of(
            signing -> signing,
            signing -> signing.withSecret("other"),
            signing -> signing.withToken("other"),
            signing -> signing.in("eu-west-1"),
            signing -> signing.in("eu-central-1"),
            signing -> signing.in("moon-1"),
            signing -> signing.forService("chime-sdk-meetings"),
            signing -> signing.at(Instant.now().minusSeconds(900)),
            signing -> signing.at(Instant.now().plusSeconds(900)),
            signing -> Signing.as("AKIDOTHER", SignedServer.SECRET, Instant.now()),
            signing -> Signing.as(SignedServer.OTHER_ACCOUNT, SignedServer.SECRET, Instant.now()),
            signing -> Signing.as(SignedServer.TEMPORARY_KEY, SignedServer.SECRET, Instant.now()),
            signing -> Signing.as(SignedServer.TEMPORARY_KEY, SignedServer.SECRET, Instant.now())
                    .withToken(SignedServer.TOKEN));

    private static final List<UnaryOperator<String>> CHANGES = List.of(
            octets -> octets.replaceFirst("^(GET|POST)", "PUT"),
            octets -> octets.replaceFirst("2713", "2714"),
            octets -> octets.replaceFirst("(?i)host: 127.0.0.1", "Host: localhost"),
            octets -> octets.replaceFirst("(?i)x-amz-date: 2", "X-Amz-Date: 3"),
            octets -> octets.replaceFirst("(?i)x-amz-date: .*\r\n", ""),
            octets -> octets.replaceFirst("(?i)x-amz-content-sha256: .", "x-amz-content-sha256: x"),
            octets -> octets.replaceFirst("SignedHeaders=", "SignedHeaders=a;"),
            octets -> octets.replaceFirst("SignedHeaders=[^,]*", "SignedHeaders="),
            octets -> octets.replaceFirst("Signature=.*", "Signature="),
            octets -> octets.replaceFirst("Signature=", "Signature=0"),
            octets -> octets.replaceFirst("aws4_request", "aws5_request"),
            octets -> octets.replaceFirst("AWS4-HMAC-SHA256", "AWS3"),
            octets -> octets.replaceFirst("(?i)Authorization: .*", "Authorization: AWS4-HMAC-SHA256 nonsense"),
            octets -> octets.replaceFirst("(?i)Authorization: .*\r\n", ""));

    private SignedRequests() {}

    static void send(Comparison comparison) {
        for (WireCall call : CALLS) {
            for (UnaryOperator<Signing> variation : VARIATIONS) {
                Signing signing = variation.apply(Callers.right());
                send(comparison, Callers.signed(call, signing));
                send(comparison, Callers.presigned(call, signing, Duration.ofMinutes(5)));
            }
            CHANGES.forEach(change -> send(comparison, change.apply(Callers.signed(call))));
        }
    }

    private static void send(Comparison comparison, String octets) {
        comparison.send(Exchange.of("signed", octets));
    }
}
