package io.github.chimelocal.control.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.metrics.ApiCallStatistics;
import io.github.chimelocal.metrics.EventStatistics;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns metrics of calls, meetings, events and the JVM in the text format of Prometheus. */
@RestController
class MetricsController implements DisposableBean {

    private static final String TEXT_FORMAT = "text/plain;version=0.0.4;charset=utf-8";

    private final ApiCallStatistics calls;
    private final EventStatistics events;
    private final MeetingRepository meetings;
    private @Nullable PrometheusMetrics metrics;

    MetricsController(ApiCallStatistics calls, EventStatistics events, MeetingRepository meetings) {
        this.calls = calls;
        this.events = events;
        this.meetings = meetings;
    }

    @GetMapping(path = "/_chime/metrics", produces = TEXT_FORMAT)
    ResponseEntity<byte[]> scrape(HttpServletRequest request) {
        new QueryParameters(request.getParameterMap()).requireOnly();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TEXT_FORMAT))
                .body(metrics().scrape().getBytes(UTF_8));
    }

    @Override
    public synchronized void destroy() {
        if (metrics != null) {
            metrics.close();
        }
    }

    private synchronized PrometheusMetrics metrics() {
        if (metrics == null) {
            metrics = new PrometheusMetrics(calls, events, meetings);
        }
        return metrics;
    }
}
