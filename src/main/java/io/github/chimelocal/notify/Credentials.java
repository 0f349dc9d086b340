package io.github.chimelocal.notify;

import org.jspecify.annotations.Nullable;

/** What deliveries are signed with. */
public record Credentials(
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken) {

    /** Tells no secrets. */
    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
