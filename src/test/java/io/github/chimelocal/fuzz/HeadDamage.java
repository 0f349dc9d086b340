package io.github.chimelocal.fuzz;

import io.github.chimelocal.SignedAs;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Damages method and headers, so that the request stays HTTP. */
final class HeadDamage {

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "Post",
            "X");

    private static final List<String> REGIONS = List.of(
            "us-east-1",
            "eu-central-1",
            "us-gov-west-1",
            "cn-north-1",
            "local",
            "x",
            "",
            "US-EAST-1",
            "aa",
            "--",
            "a".repeat(32),
            "a".repeat(33),
            "us east",
            "\u00e9");

    private static final List<String> HEADERS = List.of(
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: multipart/form-data",
            "Content-Type: text/xml; charset=nonsense",
            "Content-Type: application/json; charset=UTF-16",
            "Content-Type: /",
            "Content-Type:",
            "Content-Type: a\r\nContent-Type: b",
            "Accept: text/html",
            "Accept: nonsense",
            "Accept: */*;q=x",
            "Accept-Encoding: gzip",
            "Accept-Language: \u00e9, *;q=9",
            "Accept-Charset: x",
            "Origin: http://example.com",
            "Origin: null",
            "Origin: \u00e9:/ /",
            "Origin: http://[",
            "Origin: http://example.com\r\nAccess-Control-Request-Method: PATCH",
            "Access-Control-Request-Method: nonsense\r\nOrigin: a:b:c",
            "Expect: 100-continue",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 1.2.3.4",
            "X-Forwarded-Host: [",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: -1",
            "Forwarded: for=\"_x\";proto=x;host=\"[\"",
            "Cookie: a=b; JSESSIONID=\u00e9; =; $Version=1",
            "Range: bytes=0-0,-1",
            "If-Match: *",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Connection: close",
            "Connection: Authorization",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13",
            "TE: trailers",
            "Via: 1.1 x",
            "x-amzn-RequestId: mine",
            "x-amz-date: now",
            "amz-sdk-request: attempt=1; max=3",
            "amz-sdk-invocation-id: \u00ff");

    private HeadDamage() {}

    static void method(Draft draft, Random random) {
        draft.method = switch (random.nextInt(8)) {
            case 0 -> draft.method.toLowerCase(Locale.ROOT);
            case 1 -> draft.method + "X".repeat(random.nextInt(500));
            default -> Pick.one(METHODS, random);
        };
    }

    static void headers(Draft draft, Random random) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            switch (random.nextInt(12)) {
                case 0 -> draft.inChunks();
                case 1 -> draft.headers.add("X-Long: " + "a".repeat(random.nextInt(4_000)));
                case 2 -> draft.headers.add("Authorization: " + draft.authorization);
                default -> draft.headers.add(Pick.one(HEADERS, random));
            }
        }
    }

    static void authorization(Draft draft, Random random) {
        String valid = draft.authorization;
        String account = Long.toString(random.nextLong() >>> random.nextInt(60));
        int at = random.nextInt(valid.length() + 1);
        draft.authorization = switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> "Bearer " + account;
            case 2 -> "Basic " + "A".repeat(random.nextInt(2_000));
            case 3 -> valid.substring(0, at);
            case 4 -> valid.substring(at);
            case 5 -> SignedAs.header(account, Pick.one(REGIONS, random));
            case 6 -> valid.toLowerCase(Locale.ROOT);
            case 7 -> "AWS4-HMAC-SHA256 " + "Credential=".repeat(random.nextInt(200)) + account;
            case 8 -> valid.substring(0, at) + "/".repeat(random.nextInt(500)) + valid.substring(at);
            default -> "AWS4-HMAC-SHA256" + " \t".repeat(random.nextInt(1_500)) + "Credential=\u00e9/,";
        };
    }
}
