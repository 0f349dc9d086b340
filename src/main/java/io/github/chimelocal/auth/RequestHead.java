package io.github.chimelocal.auth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call but for its body, as it came in.
 *
 * @param path percent-encoded, each character standing for an octet
 * @param query the decoded values of each parameter
 * @param headers the values of each header by its name in small letters, each character standing for an octet
 */
public record RequestHead(
        String method, String path, Map<String, List<String>> query, Map<String, List<String>> headers) {

    /** Copies. */
    public RequestHead {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** Makes one value of several, which then fits nothing that must be said once. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(values -> String.join(",", values));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(values -> String.join(",", values));
    }
}
