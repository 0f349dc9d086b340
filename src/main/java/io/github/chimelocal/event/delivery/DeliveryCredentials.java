package io.github.chimelocal.event.delivery;

import org.jspecify.annotations.Nullable;

/** What deliveries are signed with. */
public record DeliveryCredentials(
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken) {

    /** Tells no secrets. */
    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
