package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The Authorization header, taken apart.
 *
 * @param fingerprint what errors name it by: AWS does not repeat what may be a secret
 */
record AuthorizationHeader(String algorithm, Map<String, String> parameters, String fingerprint) {

    /** In the order in which AWS complains. */
    private static final List<String> REQUIRED = List.of("Credential", "Signature", "SignedHeaders");

    private static final Pattern SEPARATOR = Pattern.compile("[, ]");

    static AuthorizationHeader parse(String header) {
        String fingerprint = Base64.getEncoder().encodeToString(Sha256.digest(header.getBytes(ISO_8859_1)));
        List<String> parts =
                SEPARATOR.splitAsStream(header).filter(part -> !part.isEmpty()).toList();
        var parameters = new LinkedHashMap<String, String>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw AuthenticationFailedException.incomplete(
                        "Invalid key=value pair (missing equal-sign) in Authorization header"
                                + " (hashed with SHA-256 and encoded with Base64): '%s'.".formatted(fingerprint));
            }
            String name = part.substring(0, equals);
            if (parameters.put(name, part.substring(equals + 1)) != null) {
                throw AuthenticationFailedException.incomplete(
                        "Authorization header has more than one '%s' parameter.".formatted(name));
            }
        }
        return new AuthorizationHeader(parts.get(0), parameters, fingerprint);
    }

    /** Without signed headers a signature is refused for another reason. */
    List<String> lacking() {
        return REQUIRED.stream()
                .filter(name -> !parameters.containsKey(name)
                        || (parameters.get(name).isEmpty() && !name.equals("SignedHeaders")))
                .toList();
    }

    String value(String name) {
        return Objects.requireNonNull(parameters.get(name));
    }
}
