package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Makes calls of requests, and other calls of calls. */
final class RequestHeads {

    private RequestHeads() {}

    static RequestHead of(SdkHttpRequest request) {
        var headers = new HashMap<String, List<String>>();
        request.forEachHeader((name, values) -> headers.put(
                name.toLowerCase(Locale.ROOT),
                values.stream().map(RequestHeads::octets).toList()));
        return new RequestHead(request.method().name(), request.encodedPath(), request.rawQueryParameters(), headers);
    }

    static RequestHead with(RequestHead call, String header, String... values) {
        return new RequestHead(call.method(), call.path(), call.query(), with(call.headers(), header, values));
    }

    static RequestHead withParameter(RequestHead call, String name, String... values) {
        return new RequestHead(call.method(), call.path(), with(call.query(), name, values), call.headers());
    }

    static RequestHead without(RequestHead call, String header) {
        var fewer = new HashMap<>(call.headers());
        fewer.remove(header);
        return new RequestHead(call.method(), call.path(), call.query(), fewer);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> map, String name, String... values) {
        var more = new HashMap<>(map);
        more.put(name, List.of(values));
        return more;
    }

    /** Servers read each octet of a header as one character. */
    private static String octets(String value) {
        return new String(value.getBytes(UTF_8), ISO_8859_1);
    }
}
