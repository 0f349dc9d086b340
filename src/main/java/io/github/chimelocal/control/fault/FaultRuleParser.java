package io.github.chimelocal.control.fault;

import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.control.fault.FaultRuleRequest.ErrorRequest;
import io.github.chimelocal.control.fault.FaultRuleRequest.LatencyRequest;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.MeetingLookup;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.fault.ConnectionFault;
import io.github.chimelocal.fault.FaultAction;
import io.github.chimelocal.fault.FaultRule;
import io.github.chimelocal.fault.FaultTrigger;
import io.github.chimelocal.fault.Latency;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a rule of what a tester wrote, or says which member is wrong.
 *
 * @param prefix where in the body the rule stands
 */
record FaultRuleParser(OperationCatalog catalog, String prefix) {

    private static final Set<String> SERVICES = Set.of("chime-sdk-meetings", "chime", "*");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LATEST_RETRY = 86_400;

    /** What LocalStack answers where a rule says no more. */
    private static final ErrorRequest UNAVAILABLE = new ErrorRequest(null, null, null, 503, "ServiceUnavailable");

    FaultRule parse(FaultRuleRequest form) {
        require(form.service() == null || SERVICES.contains(form.service()), "service", "chime-sdk-meetings");
        return new FaultRule(calls(form), odds(form), effect(form));
    }

    private ApiCallFilter calls(FaultRuleRequest form) {
        String operation = "*".equals(form.operation()) ? null : form.operation();
        require(
                operation == null || catalog.operations().contains(operation),
                "operation",
                "* or one of " + String.join(", ", catalog.operations()));
        if (form.account() != null) {
            MeetingLookup.requireAccount(prefix + "account", form.account());
        }
        if (form.region() != null) {
            MeetingLookup.requireRegion(prefix + "region", form.region());
        }
        if (form.meeting() != null) {
            MeetingLookup.meetingId(prefix + "meeting", form.meeting());
        }
        requireText(form.externalMeetingId(), "externalMeetingId");
        requireText(form.externalUserId(), "externalUserId");
        return new ApiCallFilter(
                operation,
                form.account(),
                form.region(),
                form.meeting(),
                form.externalMeetingId(),
                form.externalUserId());
    }

    private FaultTrigger odds(FaultRuleRequest form) {
        double probability = Objects.requireNonNullElse(form.probability(), 1.0);
        long after = Objects.requireNonNullElse(form.after(), 0L);
        require(probability >= 0 && probability <= 1, "probability", "a number from 0 to 1");
        require(after >= 0, "after", "a whole number from 0");
        require(form.times() == null || form.times() >= 1, "times", "a whole number from 1");
        return new FaultTrigger(probability, after, form.times());
    }

    private FaultAction effect(FaultRuleRequest form) {
        ConnectionFault connection = form.connection() == null
                ? null
                : KebabCase.parse(prefix + "connection", form.connection(), ConnectionFault.class);
        ErrorRequest failure = form.error();
        if (failure == null && form.service() != null && isWithoutEffect(form)) {
            failure = UNAVAILABLE;
        }
        require(failure != null || !isWithoutEffect(form), "error", "given, or 'status', 'latency' or 'connection'");
        require(
                connection == null || (failure == null && form.status() == null),
                "connection",
                "absent where there is an 'error' or a 'status': one of them is lost");
        require(form.status() == null || failure == null, "status", "absent where there is an 'error'");
        requireStatus(form.status(), "status");
        Integer status = failure == null ? form.status() : failure.statusCode();
        return new FaultAction(failure == null ? null : answer(failure), status, latency(form.latency()), connection);
    }

    private static boolean isWithoutEffect(FaultRuleRequest form) {
        return form.error() == null && form.status() == null && form.latency() == null && form.connection() == null;
    }

    private FaultAction.FaultError answer(ErrorRequest failure) {
        boolean isLocalStacks = failure.code() != null || failure.statusCode() != null;
        require(failure.name() == null || !isLocalStacks, "error", "either of 'name' or of 'code' and 'statusCode'");
        requireStatus(failure.statusCode(), "error.statusCode");
        String field = isLocalStacks ? "error.code" : "error.name";
        String name = isLocalStacks ? failure.code() : failure.name();
        String known = "one of " + String.join(", ", catalog.errors());
        require(name != null, field, known);
        String error = catalog.error(Objects.requireNonNull(name)).orElseThrow(() -> problem(field, known));
        requireText(failure.message(), "error.message");
        Integer retryAfter = failure.retryAfter();
        require(
                retryAfter == null || (retryAfter >= 0 && retryAfter <= LATEST_RETRY),
                "error.retryAfter",
                "a number of seconds from 0 to " + LATEST_RETRY);
        return new FaultAction.FaultError(error, failure.message(), retryAfter);
    }

    private @Nullable Latency latency(@Nullable LatencyRequest pause) {
        if (pause == null) {
            return null;
        }
        boolean isOne = Objects.equals(pause.min(), pause.max());
        Duration min = duration(pause.min(), isOne ? "latency" : "latency.min");
        Duration max = duration(pause.max(), isOne ? "latency" : "latency.max");
        require(!max.isZero(), isOne ? "latency" : "latency.max", "more than 0");
        require(min.compareTo(max) <= 0, "latency.min", "at most 'latency.max'");
        return new Latency(min, max);
    }

    private Duration duration(@Nullable String text, String field) {
        String mustBe = "a duration of at most 60s, such as 200ms";
        require(text != null, field, mustBe);
        Duration duration = QueryParameters.parseDuration(prefix + field, Objects.requireNonNull(text));
        require(!duration.isNegative() && duration.compareTo(Latency.LONGEST) <= 0, field, mustBe);
        return duration;
    }

    private void requireStatus(@Nullable Integer status, String field) {
        require(status == null || (status >= 400 && status <= 599), field, "a status from 400 to 599");
    }

    private void requireText(@Nullable String text, String field) {
        require(
                text == null || (!text.isEmpty() && text.length() <= LONGEST_TEXT),
                field,
                "a text of 1 to %s characters".formatted(LONGEST_TEXT));
    }

    private void require(boolean isSo, String field, String mustBe) {
        if (!isSo) {
            throw problem(field, mustBe);
        }
    }

    private ControlApiException problem(String field, String mustBe) {
        return ControlApiException.with(prefix + field, mustBe);
    }
}
