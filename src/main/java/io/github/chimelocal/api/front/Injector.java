package io.github.chimelocal.api.front;

import io.github.chimelocal.api.error.InjectedError;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.config.ChimeProperties;
import io.github.chimelocal.fault.ConnectionFault;
import io.github.chimelocal.fault.Fault;
import io.github.chimelocal.fault.FaultAction;
import io.github.chimelocal.fault.FaultRuleRegistry;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does to a call what a tester wants to befall it, before the operation sees it. */
@Component
class Injector {

    /** Lets one call ask for an error. */
    private static final String HEADER = "x-chime-fault";

    private final FaultRuleRegistry faults;
    private final OperationCatalog catalog;
    private final boolean obeysHeader;

    Injector(FaultRuleRegistry faults, OperationCatalog catalog, ChimeProperties properties) {
        this.faults = faults;
        this.catalog = catalog;
        this.obeysHeader = properties.faults().header();
    }

    void inject(Exchange exchange) {
        exchange.tenancy()
                .flatMap(tenancy -> asked(exchange).or(() -> faults.next(exchange.call(tenancy))))
                .ifPresent(fault -> befall(exchange, fault));
    }

    private static void befall(Exchange exchange, Fault fault) {
        exchange.suffers(fault.ruleId());
        pause(fault.delay());
        ConnectionFault closing = fault.action().connection();
        if (closing != null) {
            exchange.loseAnswer();
        }
        boolean isRefused = fault.action().error() != null || fault.action().status() != null;
        if (isRefused || closing == ConnectionFault.CLOSE_BEFORE) {
            throw InjectedError.of(
                    fault, exchange.subject(), exchange.operation().declared());
        }
    }

    /** Looks whether the call brings its fault along. */
    private Optional<Fault> asked(Exchange exchange) {
        String name = obeysHeader ? exchange.request().getHeader(HEADER) : null;
        return Optional.ofNullable(name).map(wanted -> new Fault(HEADER, Duration.ZERO, effect(wanted)));
    }

    private FaultAction effect(String name) {
        return catalog.error(name).map(FaultAction::error).orElseGet(() -> {
            String message = "The header %s must name one of %s".formatted(HEADER, catalog.errors());
            return new FaultAction(
                    new FaultAction.InjectedError("BadRequestException", message, null), null, null, null);
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
