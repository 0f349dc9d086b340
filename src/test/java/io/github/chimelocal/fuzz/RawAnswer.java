package io.github.chimelocal.fuzz;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers by name in any letter case
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Says what kind of answer it is, for counting. */
    String kind() {
        return (status + " " + header("x-amzn-ErrorType")).stripTrailing();
    }
}
