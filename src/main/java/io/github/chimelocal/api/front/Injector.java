package io.github.chimelocal.api.front;

import io.github.chimelocal.api.error.InjectedError;
import io.github.chimelocal.call.Vocabulary;
import io.github.chimelocal.config.ChimeProperties;
import io.github.chimelocal.fault.Closing;
import io.github.chimelocal.fault.Effect;
import io.github.chimelocal.fault.Fault;
import io.github.chimelocal.fault.Faults;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does to a call what a tester wants to befall it, before the operation sees it. */
@Component
class Injector {

    /** Lets one call ask for an error. */
    private static final String HEADER = "x-chime-fault";

    private final Faults faults;
    private final Vocabulary vocabulary;
    private final boolean obeysHeader;

    Injector(Faults faults, Vocabulary vocabulary, ChimeProperties properties) {
        this.faults = faults;
        this.vocabulary = vocabulary;
        this.obeysHeader = properties.faults().header();
    }

    void inject(Exchange exchange) {
        exchange.tenancy()
                .flatMap(tenancy -> asked(exchange).or(() -> faults.next(exchange.call(tenancy))))
                .ifPresent(fault -> befall(exchange, fault));
    }

    private static void befall(Exchange exchange, Fault fault) {
        exchange.suffers(fault.cause());
        pause(fault.delay());
        Closing closing = fault.effect().connection();
        if (closing != null) {
            exchange.loseAnswer();
        }
        boolean isRefused = fault.effect().error() != null || fault.effect().status() != null;
        if (isRefused || closing == Closing.CLOSE_BEFORE) {
            throw InjectedError.of(
                    fault, exchange.subject(), exchange.operation().declared());
        }
    }

    /** Looks whether the call brings its fault along. */
    private Optional<Fault> asked(Exchange exchange) {
        String name = obeysHeader ? exchange.request().getHeader(HEADER) : null;
        return Optional.ofNullable(name).map(wanted -> new Fault(HEADER, Duration.ZERO, effect(wanted)));
    }

    private Effect effect(String name) {
        return vocabulary.error(name).map(Effect::error).orElseGet(() -> {
            String message = "The header %s must name one of %s".formatted(HEADER, vocabulary.errors());
            return new Effect(new Effect.Answer("BadRequestException", message, null), null, null, null);
        });
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException theServerStops) {
            Thread.currentThread().interrupt();
        }
    }
}
