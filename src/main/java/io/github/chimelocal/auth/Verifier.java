package io.github.chimelocal.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges signatures as AWS does, and complains in its words and order. */
public final class Verifier {

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
    public Verifier(List<AccessKey> keys, Predicate<String> regions, String service, Clock clock) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity()));
        this.regions = regions;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Looks at all that does not need the body.
     *
     * @throws NotAuthentic when something of it is not right
     */
    public Pending examine(CallHead call) {
        Claim claim = Claim.of(call);
        Timestamp timestamp = Timestamp.parse(claim.timestamp());
        timestamp.require(clock.instant(), claim.expires());
        if (claim.signedHeaderNames().stream().noneMatch("host"::equalsIgnoreCase)) {
            throw NotAuthentic.invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        if (!claim.algorithm().equals(ALGORITHM)) {
            throw NotAuthentic.incomplete(
                    "Unsupported AWS 'algorithm': '%s' (only %s for now).".formatted(claim.algorithm(), ALGORITHM));
        }
        CredentialScope scope = CredentialScope.parse(claim.credential());
        scope.require(regions, service, timestamp.toString());
        AccessKey key = keys.get(scope.accessKeyId());
        if (key == null || !key.hasToken(claim.sessionToken())) {
            throw NotAuthentic.unrecognized();
        }
        return new Pending(call, claim, timestamp, scope, key);
    }
}
