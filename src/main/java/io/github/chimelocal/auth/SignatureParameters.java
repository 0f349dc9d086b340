package io.github.chimelocal.auth;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signature says of itself, in the Authorization header or in the query.
 *
 * @param timestamp as it was sent
 * @param expires for how many seconds it shall hold, as it was sent; only in the query
 */
record SignatureParameters(
        String algorithm,
        String credential,
        String signedHeaders,
        String signature,
        String timestamp,
        @Nullable String sessionToken,
        @Nullable String expires) {

    private static final String IN_QUERY = "X-Amz-Algorithm";

    static SignatureParameters of(RequestHead call) {
        Optional<String> header = call.header("Authorization");
        boolean isInQuery = call.parameter(IN_QUERY).isPresent();
        if (header.isPresent() && isInQuery) {
            throw AuthenticationFailedException.invalid(
                    "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP" + " header.");
        }
        if (isInQuery) {
            return ofQuery(call);
        }
        String authorization =
                header.filter(value -> value.startsWith("AWS4-")).orElseThrow(AuthenticationFailedException::missing);
        return ofHeader(AuthorizationHeader.parse(authorization), call);
    }

    /** Returns the names of the headers that were signed. */
    List<String> signedHeaderNames() {
        return List.of(signedHeaders.split(";", -1));
    }

    private static SignatureParameters ofHeader(AuthorizationHeader header, RequestHead call) {
        Optional<String> date = call.header("X-Amz-Date").or(() -> call.header("Date"));
        var complaints = new StringBuilder();
        header.lacking()
                .forEach(name -> complaints.append("Authorization header requires '%s' parameter. ".formatted(name)));
        if (date.isEmpty()) {
            complaints.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (!complaints.isEmpty()) {
            throw AuthenticationFailedException.incomplete(
                    complaints + "(Hashed with SHA-256 and encoded with Base64) Authorization=" + header.fingerprint());
        }
        return new SignatureParameters(
                header.algorithm(),
                header.value("Credential"),
                header.value("SignedHeaders"),
                header.value("Signature"),
                date.orElseThrow(),
                call.header("X-Amz-Security-Token").orElse(null),
                null);
    }

    private static SignatureParameters ofQuery(RequestHead call) {
        var complaints = new StringBuilder();
        List.of(IN_QUERY, "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date").stream()
                .filter(name ->
                        call.parameter(name).filter(value -> !value.isEmpty()).isEmpty())
                .forEach(name -> complaints.append("AWS query-string parameters must include '%s'. ".formatted(name)));
        if (!complaints.isEmpty()) {
            throw AuthenticationFailedException.incomplete(complaints + "Re-examine the query-string parameters.");
        }
        return new SignatureParameters(
                call.parameter(IN_QUERY).orElseThrow(),
                call.parameter("X-Amz-Credential").orElseThrow(),
                call.parameter("X-Amz-SignedHeaders").orElseThrow(),
                call.parameter("X-Amz-Signature").orElseThrow(),
                call.parameter("X-Amz-Date").orElseThrow(),
                call.parameter("X-Amz-Security-Token").orElse(null),
                call.parameter("X-Amz-Expires").orElse(null));
    }
}
