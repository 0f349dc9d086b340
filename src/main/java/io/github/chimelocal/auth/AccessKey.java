package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller signs with.
 *
 * @param sessionToken what such a caller has to send as well; null for nothing
 * @param account whose the calls are
 */
public record AccessKey(String id, String secret, @Nullable String sessionToken, String account) {

    /** An empty token is none: some clients send one when they have none. */
    boolean hasToken(@Nullable String sent) {
        byte[] right = Objects.requireNonNullElse(sessionToken, "").getBytes(UTF_8);
        return MessageDigest.isEqual(right, Objects.requireNonNullElse(sent, "").getBytes(UTF_8));
    }

    /** Tells no secrets. */
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
