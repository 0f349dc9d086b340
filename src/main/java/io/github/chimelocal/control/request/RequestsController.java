package io.github.chimelocal.control.request;

import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.journal.JournalEntry;
import io.github.chimelocal.journal.JournalFilter;
import io.github.chimelocal.journal.RecordedResponse;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows, counts and forgets the calls to AWS's side. */
@RestController
@RequestMapping("/_chime/requests")
class RequestsController {

    private static final String[] FILTERS = {
        "operation",
        "account",
        "region",
        "meeting",
        "externalMeetingId",
        "externalUserId",
        "status",
        "error",
        "since",
        "limit"
    };

    private final RequestJournal journal;
    private final OperationCatalog catalog;
    private final ChangeStream stream;

    RequestsController(RequestJournal journal, OperationCatalog catalog, ChangeStream stream) {
        this.journal = journal;
        this.catalog = catalog;
        this.stream = stream;
    }

    record RequestsResponse(List<RequestResponse> requests) {}

    record CountResponse(int count) {}

    /**
     * A call.
     *
     * @param externalUserId the first one
     * @param externalUserIds all of them, where there are several
     */
    record RequestResponse(
            long sequence,
            String at,
            @Nullable String operation,
            String method,
            String path,
            String account,
            String region,
            @Nullable String meeting,
            @Nullable String externalMeetingId,
            @Nullable String externalUserId,
            @Nullable List<String> externalUserIds,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String message,
            @Nullable String fault,
            long millis,
            String requestId,
            @Nullable String requestBody,
            @Nullable String responseBody) {

        static RequestResponse of(JournalEntry entry) {
            Tenancy tenancy = entry.call().tenancy();
            RequestSubject subject = entry.call().subject();
            List<String> users = subject.externalUserIds();
            RecordedResponse outcome = entry.response();
            return new RequestResponse(
                    entry.sequence(),
                    entry.at().toString(),
                    entry.call().operation(),
                    entry.request().method(),
                    entry.request().path(),
                    tenancy.account(),
                    tenancy.region().name(),
                    subject.meeting(),
                    subject.externalMeetingId(),
                    users.isEmpty() ? null : users.get(0),
                    users.size() > 1 ? users : null,
                    outcome.status() == RecordedResponse.NO_ANSWER ? null : outcome.status(),
                    outcome.error(),
                    outcome.message(),
                    outcome.fault(),
                    outcome.millis(),
                    outcome.requestId(),
                    entry.request().body(),
                    outcome.body());
        }
    }

    @GetMapping
    RequestsResponse find(HttpServletRequest request) {
        return new RequestsResponse(
                journal.find(filter(request)).stream().map(RequestResponse::of).toList());
    }

    @GetMapping("/count")
    CountResponse count(HttpServletRequest request) {
        return new CountResponse(journal.count(filter(request)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(HttpServletRequest request) {
        new QueryParameters(request.getParameterMap()).requireOnly();
        journal.deleteIf(entry -> true);
        stream.delete(StreamTopic.REQUEST);
    }

    private JournalFilter filter(HttpServletRequest request) {
        QueryParameters query = new QueryParameters(request.getParameterMap()).requireOnly(FILTERS);
        var calls = new ApiCallFilter(
                query.text("operation").map(this::operation).orElse(null),
                query.text("account").orElse(null),
                query.text("region").orElse(null),
                query.text("meeting").orElse(null),
                query.text("externalMeetingId").orElse(null),
                query.text("externalUserId").orElse(null));
        return new JournalFilter(
                calls,
                query.number("status").map(RequestsController::bounded).orElse(null),
                query.text("error")
                        .map(name -> catalog.error(name).orElse(name))
                        .orElse(null),
                query.number("since").orElse(null),
                query.number("limit").map(RequestsController::bounded).orElse(null));
    }

    private String operation(String name) {
        if (!catalog.operations().contains(name)) {
            throw ControlApiException.with("operation", "one of " + String.join(", ", catalog.operations()));
        }
        return name;
    }

    private static int bounded(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
