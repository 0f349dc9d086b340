package io.github.chimelocal.control.fault;

import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.control.fault.FaultRuleRequest.ErrorRequest;
import io.github.chimelocal.control.fault.FaultRuleRequest.LatencyRequest;
import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.fault.FaultAction;
import io.github.chimelocal.fault.FaultRule;
import io.github.chimelocal.fault.FaultRuleRegistry;
import io.github.chimelocal.fault.FaultRuleState;
import io.github.chimelocal.fault.FaultTrigger;
import io.github.chimelocal.fault.Latency;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, shows and ends the rules by which calls to AWS's side fail. */
@RestController
@RequestMapping("/_chime/faults")
class FaultsController {

    private final FaultRuleRegistry faults;
    private final OperationCatalog catalog;
    private final ChangeStream stream;

    FaultsController(FaultRuleRegistry faults, OperationCatalog catalog, ChangeStream stream) {
        this.faults = faults;
        this.catalog = catalog;
        this.stream = stream;
    }

    record FaultRulesResponse(List<FaultRuleResponse> rules) {

        static FaultRulesResponse of(List<FaultRuleState> rules) {
            return new FaultRulesResponse(
                    rules.stream().map(FaultRuleResponse::of).toList());
        }
    }

    /** A rule as it is understood, and what it has done. */
    record FaultRuleResponse(
            String id,
            String operation,
            @Nullable String account,
            @Nullable String region,
            @Nullable String meeting,
            @Nullable String externalMeetingId,
            @Nullable String externalUserId,
            double probability,
            long after,
            @Nullable Long times,
            @Nullable ErrorRequest error,
            @Nullable Integer status,
            @Nullable LatencyRequest latency,
            @Nullable String connection,
            long matched,
            @Nullable Long remaining) {

        static FaultRuleResponse of(FaultRuleState state) {
            ApiCallFilter calls = state.rule().calls();
            FaultTrigger odds = state.rule().trigger();
            FaultAction effect = state.rule().action();
            FaultAction.FaultError error = effect.error();
            return new FaultRuleResponse(
                    state.id(),
                    Objects.requireNonNullElse(calls.operation(), "*"),
                    calls.account(),
                    calls.region(),
                    calls.meeting(),
                    calls.externalMeetingId(),
                    calls.externalUserId(),
                    odds.probability(),
                    odds.after(),
                    odds.times(),
                    error == null
                            ? null
                            : new ErrorRequest(error.name(), error.message(), error.retryAfter(), null, null),
                    effect.status(),
                    pause(effect.latency()),
                    effect.connection() == null ? null : KebabCase.of(effect.connection()),
                    state.matched(),
                    state.remaining());
        }

        private static @Nullable LatencyRequest pause(@Nullable Latency latency) {
            return latency == null ? null : new LatencyRequest(millis(latency.min()), millis(latency.max()));
        }

        private static String millis(Duration duration) {
            return DurationStyle.SIMPLE.print(duration, ChronoUnit.MILLIS);
        }
    }

    @GetMapping
    FaultRulesResponse show() {
        return FaultRulesResponse.of(faults.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FaultRuleResponse add(@RequestBody FaultRuleRequest form) {
        FaultRule rule = new FaultRuleParser(catalog, "").parse(form);
        FaultRuleResponse added = faults.add(rule).map(FaultRuleResponse::of).orElseThrow(FaultsController::tooMany);
        tellOfChange();
        return added;
    }

    @PutMapping
    FaultRulesResponse replace(@RequestBody FaultRuleRequest.FaultRulesRequest wanted) {
        List<@Nullable FaultRuleRequest> forms = wanted.rules();
        if (forms == null) {
            throw ControlApiException.with("rules", "a list of rules");
        }
        if (forms.size() > FaultRuleRegistry.MOST_RULES) {
            throw tooMany();
        }
        var rules = new ArrayList<FaultRule>();
        for (FaultRuleRequest form : forms) {
            String where = "rules[%s]".formatted(rules.size());
            if (form == null) {
                throw ControlApiException.with(where, "a rule");
            }
            rules.add(new FaultRuleParser(catalog, where + ".").parse(form));
        }
        FaultRulesResponse replaced = FaultRulesResponse.of(faults.replace(rules));
        tellOfChange();
        return replaced;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(HttpServletRequest request) {
        new QueryParameters(request.getParameterMap()).requireOnly();
        faults.clear();
        tellOfChange();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        if (!faults.remove(id)) {
            throw ControlApiException.notFound("There is no fault rule " + id);
        }
        tellOfChange();
    }

    private void tellOfChange() {
        stream.publish(StreamTopic.FAULT, this::show);
    }

    private static ControlApiException tooMany() {
        return ControlApiException.conflict(
                "There can be at most %s fault rules".formatted(FaultRuleRegistry.MOST_RULES));
    }
}
