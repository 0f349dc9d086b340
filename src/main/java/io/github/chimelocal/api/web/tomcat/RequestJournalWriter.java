package io.github.chimelocal.api.web.tomcat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.call.ApiCall;
import io.github.chimelocal.journal.RecordedRequest;
import io.github.chimelocal.journal.RecordedResponse;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.metrics.ApiCallStatistics;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Enters a call in the journal and in the statistics, before its response is sent. */
public final class RequestJournalWriter {

    private static final int LONGEST_BODY = 64 * 1024;

    /** A token holds no quotation mark; one that is cut off has none behind it either. */
    private static final Pattern JOIN_TOKEN = Pattern.compile("(\"JoinToken\"\\s*+:\\s*+\")[^\"]*+");

    private final RequestJournal journal;
    private final ApiCallStatistics statistics;
    private final RequestIdProvider requestIds;
    private final boolean keepsBodies;

    /** Takes the journal, the statistics, what knows the request ids, and whether bodies are kept. */
    public RequestJournalWriter(
            RequestJournal journal, ApiCallStatistics statistics, RequestIdProvider requestIds, boolean keepsBodies) {
        this.journal = journal;
        this.statistics = statistics;
        this.requestIds = requestIds;
        this.keepsBodies = keepsBodies;
    }

    void write(AwsRequestContext context, HttpServletRequest request, int status) {
        String operation = context.operation().map(OperationDescriptor::name).orElse(null);
        RecordedResponse response = response(context, request, status);
        statistics.record(
                new ApiCallStatistics.Key(operation, response.status(), response.error()), context.elapsedNanos());
        journal.add(
                new ApiCall(operation, context.tenancy(), context.subject()),
                new RecordedRequest(
                        Objects.toString(request.getMethod(), ""),
                        Objects.toString(request.getRequestURI(), ""),
                        kept(context.requestBody())),
                response);
    }

    private RecordedResponse response(AwsRequestContext context, HttpServletRequest request, int status) {
        boolean isSent = !context.isConnectionDropped();
        AwsErrorResponse error = isSent ? context.error().orElse(null) : null;
        return new RecordedResponse(
                isSent ? status : RecordedResponse.NO_ANSWER,
                error == null ? null : error.shape().type(),
                error == null ? null : error.message(),
                context.faultRuleId(),
                TimeUnit.NANOSECONDS.toMillis(context.elapsedNanos()),
                requestIds.of(request),
                isSent ? kept(context.responseBody()) : null);
    }

    /** Returns what the journal keeps of a body: its beginning, without join tokens. */
    private @Nullable String kept(byte @Nullable [] body) {
        if (!keepsBodies || body == null) {
            return null;
        }
        String text = new String(body, 0, Math.min(body.length, LONGEST_BODY), UTF_8);
        return JOIN_TOKEN.matcher(text).replaceAll("$1***");
    }
}
