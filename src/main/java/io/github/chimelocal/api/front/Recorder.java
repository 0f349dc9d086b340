package io.github.chimelocal.api.front;

import io.github.chimelocal.api.error.ApiError;
import io.github.chimelocal.api.error.RequestIds;
import io.github.chimelocal.http.QueryString;
import io.github.chimelocal.journal.RecordedRequest;
import io.github.chimelocal.journal.RecordedResponse;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters each call in the journal, once, before its caller can have the answer. */
@Component
class Recorder {

    private final RequestJournal journal;
    private final Caller caller;
    private final RequestIds requestIds;

    Recorder(RequestJournal journal, Caller caller, RequestIds requestIds) {
        this.journal = journal;
        this.caller = caller;
        this.requestIds = requestIds;
    }

    void enter(Exchange exchange) {
        if (!exchange.enter()) {
            return;
        }
        Request request = exchange.request();
        var sent = new RecordedRequest(
                Objects.toString(request.getMethod(), ""),
                Objects.toString(request.getRequestURI(), ""),
                exchange.sent());
        journal.add(exchange.call(exchange.tenancy().orElseGet(() -> tenancy(request))), sent, outcome(exchange));
    }

    private RecordedResponse outcome(Exchange exchange) {
        ApiError error =
                exchange.isLost() ? null : ApiError.of(exchange.request()).orElse(null);
        return new RecordedResponse(
                exchange.isLost() ? RecordedResponse.NO_ANSWER : exchange.status(),
                error == null ? null : error.shape().type(),
                error == null ? null : error.message(),
                exchange.fault(),
                TimeUnit.NANOSECONDS.toMillis(exchange.nanos()),
                requestIds.of(exchange.request()),
                exchange.answered());
    }

    /** Tomcat would read a body for parameters. */
    private Tenancy tenancy(Request request) {
        return caller.tenancy(request.getHeader("Authorization"), credential(request.getQueryString()));
    }

    private static @Nullable String credential(@Nullable String query) {
        try {
            String[] values = QueryString.parse(query).get(Caller.CREDENTIAL);
            return values == null ? null : values[0];
        } catch (IllegalArgumentException badQuery) {
            return null;
        }
    }
}
