package io.github.chimelocal.api.front;

import io.github.chimelocal.config.ChimeProperties;
import io.github.chimelocal.meeting.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets through only calls whose signature is right, where that is wanted; elsewhere nothing of it is loaded. */
@Component
class Doorkeeper {

    private final Caller caller;
    private final @Nullable BiFunction<Exchange, HttpServletRequest, Tenancy> signatures;

    Doorkeeper(Caller caller, ChimeProperties properties, Clock wallClock) {
        this.caller = caller;
        this.signatures = properties.auth().required() ? new SignatureCheck(properties, wallClock) : null;
    }

    /** Refuses the call, or notes who it is. */
    void admit(Exchange exchange, HttpServletRequest request) {
        if (signatures != null) {
            caller.identify(request, signatures.apply(exchange, request));
        }
    }
}
