package io.github.chimelocal.wirediff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.SignedAs;
import io.github.chimelocal.SignedServer;
import io.github.chimelocal.Signing;
import io.github.chimelocal.model.WireCall;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Writes calls of operations as requests; both servers get the same {@code Host}, which signatures cover. */
final class Callers {

    static final int PORT = 4560;
    static final String ACCOUNT = "111122223333";

    private Callers() {}

    /** Returns a request with a signature that is not valid. */
    static String unsigned(WireCall call) {
        String body = octets(call.body());
        return ("%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: %s\r\nContent-Type: application/json\r\n"
                        + "Content-Length: %d\r\n\r\n%s")
                .formatted(call.method(), call.uri(), PORT, SignedAs.header(ACCOUNT, "us-east-1"), body.length(), body);
    }

    /** Returns a request with a valid signature of the present. */
    static String signed(WireCall call) {
        return signed(call, right());
    }

    static String signed(WireCall call, Signing signing) {
        return write(call, request -> signing.sign(request, call.body()));
    }

    static String presigned(WireCall call, Signing signing, Duration validity) {
        return write(call, request -> signing.presign(request, call.body(), validity));
    }

    static Signing right() {
        return Signing.as(SignedServer.KEY, SignedServer.SECRET, Instant.now()).in("us-east-1");
    }

    private static String write(WireCall call, UnaryOperator<SdkHttpRequest> signer) {
        SdkHttpRequest request =
                Signing.request(call.method(), PORT, call.uri()).build();
        String body = octets(call.body());
        return Signing.head(signer.apply(request)) + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    }

    private static String octets(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
