package io.github.chimelocal.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.SignedAs;
import io.github.chimelocal.model.WireCall;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A request that is still being damaged. */
final class Draft {

    String method;
    String target;
    String authorization;
    final List<String> headers = new ArrayList<>();
    byte[] body;
    private boolean chunked;

    private Draft(WireCall call, String account) {
        this.method = call.method();
        this.target = call.uri();
        this.authorization = SignedAs.header(account, "us-east-1");
        this.body = call.body().getBytes(UTF_8);
    }

    static Draft of(WireCall call, String account) {
        return new Draft(call, account);
    }

    String text() {
        return new String(body, UTF_8);
    }

    void text(String text) {
        body = text.getBytes(UTF_8);
    }

    void inChunks() {
        chunked = true;
    }

    /** Characters of the head become a byte each. */
    byte[] bytes(Random random) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        head.append("Authorization: ").append(authorization).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append(chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + body.length + "\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        if (chunked) {
            writeChunks(bytes, random);
        } else {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private void writeChunks(ByteArrayOutputStream bytes, Random random) {
        int from = 0;
        while (from < body.length) {
            int length = Math.min(body.length - from, 1 + random.nextInt(1_000));
            bytes.writeBytes("%x\r\n".formatted(length).getBytes(ISO_8859_1));
            bytes.write(body, from, length);
            bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
            from += length;
        }
        bytes.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
    }
}
