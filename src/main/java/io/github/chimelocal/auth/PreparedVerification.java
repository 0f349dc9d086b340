package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;

/** A call of which all is right but perhaps the signature itself, which is over the body as well. */
public final class PreparedVerification {

    private static final String MISMATCH = """
            The request signature we calculated does not match the signature you provided. Check your AWS Secret Access \
            Key and signing method. Consult the service documentation for details.

            The Canonical String for this request should have been
            '%s'

            The String-to-Sign should have been
            '%s'
            """;

    private final RequestHead request;
    private final SignatureParameters parameters;
    private final Timestamp timestamp;
    private final CredentialScope scope;
    private final AccessKey key;

    PreparedVerification(
            RequestHead call,
            SignatureParameters parameters,
            Timestamp timestamp,
            CredentialScope scope,
            AccessKey key) {
        this.request = call;
        this.parameters = parameters;
        this.timestamp = timestamp;
        this.scope = scope;
        this.key = key;
    }

    /**
     * Looks at the signature.
     *
     * @throws AuthenticationFailedException when it is not the right one
     */
    public Signer verify(byte[] body) {
        String canonical = CanonicalRequest.of(request, parameters, body).text();
        String toSign = String.join(
                "\n",
                SignatureV4Verifier.ALGORITHM,
                timestamp.toString(),
                scope.toString(),
                Sha256.hex(Sha256.digest(canonical.getBytes(ISO_8859_1))));
        byte[] right =
                Sha256.hex(Sha256.hmac(signingKey(), toSign.getBytes(UTF_8))).getBytes(UTF_8);
        if (!MessageDigest.isEqual(right, parameters.signature().getBytes(UTF_8))) {
            throw AuthenticationFailedException.invalid(MISMATCH.formatted(withoutToken(canonical), toSign));
        }
        return new Signer(key.account(), scope.region());
    }

    private byte[] signingKey() {
        byte[] derived = ("AWS4" + key.secret()).getBytes(UTF_8);
        for (String step : List.of(scope.date(), scope.region(), scope.service(), scope.terminator())) {
            derived = Sha256.hmac(derived, step.getBytes(UTF_8));
        }
        return derived;
    }

    /** AWS shows it to the caller alone; here it would stand in the journal as well. */
    private String withoutToken(String canonical) {
        String readable = new String(canonical.getBytes(ISO_8859_1), UTF_8);
        String token = key.sessionToken();
        return token == null
                ? readable
                : readable.replace(PercentEncoder.encode(token), "***").replace(token, "***");
    }
}
