package io.github.chimelocal.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges signatures as AWS does, and complains in its words and order. */
public final class SignatureV4Verifier {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private final Map<String, AccessKey> keys;
    private final Predicate<String> regions;
    private final String service;
    private final Clock clock;

    /**
     * Takes what is right.
     *
     * @param regions tells whether the name is that of a Region
     * @param service the name in which calls to it are signed
     */
    public SignatureV4Verifier(List<AccessKey> keys, Predicate<String> regions, String service, Clock clock) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity()));
        this.regions = regions;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Looks at all that does not need the body.
     *
     * @throws AuthenticationFailedException when something of it is not right
     */
    public PreparedVerification prepare(RequestHead call) {
        SignatureParameters parameters = SignatureParameters.of(call);
        Timestamp timestamp = Timestamp.parse(parameters.timestamp());
        timestamp.require(clock.instant(), parameters.expires());
        if (parameters.signedHeaderNames().stream().noneMatch("host"::equalsIgnoreCase)) {
            throw AuthenticationFailedException.invalid(
                    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        if (!parameters.algorithm().equals(ALGORITHM)) {
            throw AuthenticationFailedException.incomplete("Unsupported AWS 'algorithm': '%s' (only %s for now)."
                    .formatted(parameters.algorithm(), ALGORITHM));
        }
        CredentialScope scope = CredentialScope.parse(parameters.credential());
        scope.require(regions, service, timestamp.toString());
        AccessKey key = keys.get(scope.accessKeyId());
        if (key == null || !key.hasToken(parameters.sessionToken())) {
            throw AuthenticationFailedException.unrecognized();
        }
        return new PreparedVerification(call, parameters, timestamp, scope, key);
    }
}
