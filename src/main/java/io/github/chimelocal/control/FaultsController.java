package io.github.chimelocal.control;

import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.control.FaultForm.Failure;
import io.github.chimelocal.control.FaultForm.Pause;
import io.github.chimelocal.control.Frame.News;
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
    private final Feed feed;

    FaultsController(FaultRuleRegistry faults, OperationCatalog catalog, Feed feed) {
        this.faults = faults;
        this.catalog = catalog;
        this.feed = feed;
    }

    record Shown(List<View> rules) {

        static Shown of(List<FaultRuleState> rules) {
            return new Shown(rules.stream().map(View::of).toList());
        }
    }

    /** A rule as it is understood, and what it has done. */
    record View(
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
            @Nullable Failure error,
            @Nullable Integer status,
            @Nullable Pause latency,
            @Nullable String connection,
            long matched,
            @Nullable Long remaining) {

        static View of(FaultRuleState state) {
            ApiCallFilter calls = state.rule().calls();
            FaultTrigger odds = state.rule().trigger();
            FaultAction effect = state.rule().action();
            FaultAction.InjectedError error = effect.error();
            return new View(
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
                    error == null ? null : new Failure(error.name(), error.message(), error.retryAfter(), null, null),
                    effect.status(),
                    pause(effect.latency()),
                    effect.connection() == null ? null : KebabCase.of(effect.connection()),
                    state.matched(),
                    state.remaining());
        }

        private static @Nullable Pause pause(@Nullable Latency latency) {
            return latency == null ? null : new Pause(millis(latency.min()), millis(latency.max()));
        }

        private static String millis(Duration duration) {
            return DurationStyle.SIMPLE.print(duration, ChronoUnit.MILLIS);
        }
    }

    @GetMapping
    Shown show() {
        return Shown.of(faults.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View add(@RequestBody FaultForm form) {
        FaultRule rule = new FaultReader(catalog, "").read(form);
        View added = faults.add(rule).map(View::of).orElseThrow(FaultsController::tooMany);
        tellOfChange();
        return added;
    }

    @PutMapping
    Shown replace(@RequestBody FaultForm.All wanted) {
        List<@Nullable FaultForm> forms = wanted.rules();
        if (forms == null) {
            throw Problem.with("rules", "a list of rules");
        }
        if (forms.size() > FaultRuleRegistry.MOST_RULES) {
            throw tooMany();
        }
        var rules = new ArrayList<FaultRule>();
        for (FaultForm form : forms) {
            String where = "rules[%s]".formatted(rules.size());
            if (form == null) {
                throw Problem.with(where, "a rule");
            }
            rules.add(new FaultReader(catalog, where + ".").read(form));
        }
        Shown replaced = Shown.of(faults.replace(rules));
        tellOfChange();
        return replaced;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(HttpServletRequest request) {
        new ControlQuery(request.getParameterMap()).requireOnly();
        faults.clear();
        tellOfChange();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        if (!faults.remove(id)) {
            throw Problem.notFound("There is no fault rule " + id);
        }
        tellOfChange();
    }

    private void tellOfChange() {
        feed.tell(News.FAULT, this::show);
    }

    private static Problem tooMany() {
        return Problem.conflict("There can be at most %s fault rules".formatted(FaultRuleRegistry.MOST_RULES));
    }
}
