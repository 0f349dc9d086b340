package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.error.InjectedFaultException;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.call.ApiCall;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.fault.ConnectionFault;
import io.github.chimelocal.fault.Fault;
import io.github.chimelocal.fault.FaultAction;
import io.github.chimelocal.fault.FaultRuleRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** Applies the first fault rule that matches a call: a delay, an error or a closed connection. */
public final class FaultInjectionInterceptor extends AwsRequestInterceptor {

    /** Lets one call ask for an error. */
    private static final String HEADER = "x-chime-fault";

    private final FaultRuleRegistry rules;
    private final OperationCatalog catalog;
    private final boolean obeysHeader;

    /** Takes the rules, the names of errors, and whether calls can ask for their own error by a header. */
    public FaultInjectionInterceptor(FaultRuleRegistry rules, OperationCatalog catalog, boolean obeysHeader) {
        this.rules = rules;
        this.catalog = catalog;
        this.obeysHeader = obeysHeader;
    }

    @Override
    void preHandle(HttpServletRequest request, AwsRequestContext context, OperationDescriptor operation) {
        askedFor(request)
                .or(() -> rules.next(new ApiCall(operation.name(), context.tenancy(), context.subject())))
                .ifPresent(fault -> apply(fault, context, operation));
    }

    private static void apply(Fault fault, AwsRequestContext context, OperationDescriptor operation) {
        context.setFaultRuleId(fault.ruleId());
        delay(fault.delay());
        FaultAction action = fault.action();
        if (action.connection() != null) {
            context.dropConnection();
        }
        if (action.error() != null || action.status() != null || action.connection() == ConnectionFault.CLOSE_BEFORE) {
            throw InjectedFaultException.of(fault, context.subject(), operation.errors());
        }
    }

    private Optional<Fault> askedFor(HttpServletRequest request) {
        return Optional.ofNullable(obeysHeader ? request.getHeader(HEADER) : null)
                .map(name -> new Fault(HEADER, Duration.ZERO, action(name)));
    }

    private FaultAction action(String errorName) {
        return catalog.error(errorName).map(FaultAction::error).orElseGet(() -> {
            String message = "The header %s must name one of %s".formatted(HEADER, catalog.errors());
            return new FaultAction(new FaultAction.FaultError("BadRequestException", message, null), null, null, null);
        });
    }

    private static void delay(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException theServerStops) {
            Thread.currentThread().interrupt();
        }
    }
}
