package io.github.chimelocal.console;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Asks for files as a browser does. */
final class BrowserClient {

    static final String WHAT_BROWSERS_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final int port;

    BrowserClient(int port) {
        this.port = port;
    }

    Response get(String path) {
        return get(path, Map.of());
    }

    /** Sends other headers than usual. */
    Response get(String path, Map<String, String> headers) {
        return send("GET", path, headers);
    }

    Response send(String method, String path) {
        return send(method, path, Map.of());
    }

    Response send(String method, String path, Map<String, String> headers) {
        RequestSpecification request = RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
        if (!headers.containsKey("Accept")) {
            request.header("Accept", WHAT_BROWSERS_ACCEPT);
        }
        return request.headers(headers).request(method, path);
    }
}
