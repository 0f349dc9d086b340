package io.github.chimelocal.api.front;

import io.github.chimelocal.clock.WallClock;
import io.github.chimelocal.config.ChimeProperties;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets through only calls whose signature is right, where that is wanted; elsewhere nobody looks. */
@Component
class Doorkeeper {

    private final @Nullable SignatureCheck signatures;

    Doorkeeper(ChimeProperties properties, WallClock wallClock) {
        this.signatures = properties.auth().required() ? new SignatureCheck(properties, wallClock) : null;
    }

    /** Refuses the call, or notes who it is. */
    void admit(Exchange exchange, HttpServletRequest request) {
        if (signatures != null) {
            exchange.isOf(signatures.prove(exchange.request(), request));
        }
    }
}
