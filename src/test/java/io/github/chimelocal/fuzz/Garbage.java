package io.github.chimelocal.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/** Makes what is hardly HTTP; to close the connection is an answer to it. */
final class Garbage {

    private static final String HOST = "Host: 127.0.0.1\r\n";

    private static final List<String> WRITTEN = List.of(
            "",
            "\r\n\r\n\r\n",
            "\n",
            "GET",
            "GET /\r\n\r\n",
            "GET  /meetings HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /meetings  HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /meetings HTTP/1.1\n" + HOST + "\n",
            "GET /meetings HTTP/1.1\r\r\n" + HOST + "\r\n",
            "GET /meetings HTTP/9.9\r\n" + HOST + "\r\n",
            "GET /meetings HTTP/0.9\r\n\r\n",
            "GET /meetings HTTP/1.0\r\n\r\n",
            "GET http://[/meetings HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /meetings?a=<> HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /meetings/\u00e9 HTTP/1.1\r\n" + HOST + "\r\n",
            "GET * HTTP/1.1\r\n" + HOST + "\r\n",
            "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n",
            "CONNECT 127.0.0.1:80 HTTP/1.1\r\n" + HOST + "\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            "GET /meetings HTTP/1.1\r\nHost:\r\n\r\n",
            "GET /meetings HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET /meetings HTTP/1.1\r\nHost: [::1\r\n\r\n",
            "GET /meetings HTTP/1.1\r\n" + HOST + " folded: x\r\n\r\n",
            "GET /meetings HTTP/1.1\r\n" + HOST + "No colon\r\n\r\n",
            "GET /meetings HTTP/1.1\r\n" + HOST + "X: \u0000\r\n\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\n{}",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Content-Length: -5\r\n\r\n{}",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Content-Length: 1, 2\r\n\r\n{}",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Content-Length: 9999999999999999999999\r\n\r\n{}",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}0\r\n\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST
                    + "Transfer-Encoding: chunked\r\n\r\n2;x=\"\r\n{}\r\n0\r\nA: b\r\n\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "A: b\r\n".repeat(500),
            "POST /meetings HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Transfer-Encoding: identity\r\n\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n",
            "POST /meetings HTTP/1.1\r\n" + HOST + "Expect: miracles\r\nContent-Length: 0\r\n\r\n",
            "GET /meetings HTTP/1.1\r\n" + HOST + "X: y\r\n".repeat(150) + "\r\n",
            "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
            "G".repeat(9_000));

    private Garbage() {}

    static byte[] make(Draft draft, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> noise(random);
            case 1, 2, 3 -> Pick.one(WRITTEN, random).getBytes(ISO_8859_1);
            case 4 -> Octets.flipBits(Pick.one(WRITTEN, random).getBytes(ISO_8859_1), random);
            case 5 -> Octets.truncate(draft.bytes(random), random);
            case 6 -> Octets.insert(draft.bytes(random), random);
            case 7 -> Octets.repeat(draft.bytes(random), random);
            case 8 -> Octets.cut(draft.bytes(random), random);
            default -> Octets.flipBits(draft.bytes(random), random);
        };
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return bytes;
    }
}
