package io.github.chimelocal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What no SDK would send: the server says so in AWS's form, and goes on. */
abstract class OddHttp {

    static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    static final String CHUNKED = "Transfer-Encoding: chunked";

    final int port;

    /** Raw requests are unsigned, and so of this account. */
    final Client client;

    OddHttp(int port) {
        this.port = port;
        this.client = Client.of(port).as("000000000000");
    }

    @AfterEach
    void goesOnServing() {
        client.startMeeting();
    }

    RawHttp.Answer get(String path) throws IOException {
        return RawHttp.send(port, RawHttp.request("GET " + path + " HTTP/1.1"));
    }

    RawHttp.Answer post(String body, String... headers) throws IOException {
        return RawHttp.send(port, RawHttp.requestWithBody("POST /meetings HTTP/1.1", body, headers));
    }

    /** Begins a request whose connection may stay open. */
    static String begin(String line, String... headers) {
        return line + "\r\nHost: localhost\r\n" + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                + "\r\n";
    }

    static String length(String body) {
        return "Content-Length: " + body.length();
    }

    static List<Integer> statuses(List<RawHttp.Answer> answers) {
        return answers.stream().map(RawHttp.Answer::status).toList();
    }

    static void assertMeeting(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
        assertThat(answer.body()).startsWith("{\"Meeting\":{\"MeetingId\":\"");
    }
}
