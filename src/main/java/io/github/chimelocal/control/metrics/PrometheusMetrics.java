package io.github.chimelocal.control.metrics;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.metrics.ApiCallStatistics;
import io.github.chimelocal.metrics.EventStatistics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The registry of all metrics; it is created with the first scrape, so that a start does not pay for it. */
final class PrometheusMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();
    private final ApiCallStatistics calls;
    private final EventStatistics events;

    PrometheusMetrics(ApiCallStatistics calls, EventStatistics events, MeetingRepository meetings) {
        this.calls = calls;
        this.events = events;
        Gauge.builder("chime.meetings", meetings, repository -> repository.all().size())
                .description("Living meetings")
                .register(registry);
        Gauge.builder("chime.attendees", meetings, PrometheusMetrics::countAttendees)
                .description("Attendees of living meetings")
                .register(registry);
        gc.bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Returns the text format that Prometheus scrapes. */
    synchronized String scrape() {
        calls.keys().forEach(this::register);
        events.types()
                .forEach(type -> FunctionCounter.builder("chime.events", events, all -> all.count(type))
                        .description("Events of meetings")
                        .tag("type", type.awsName())
                        .register(registry));
        events.states().forEach(this::register);
        return registry.scrape();
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }

    private void register(ApiCallStatistics.Key key) {
        FunctionTimer.builder("chime.calls", calls, all -> all.count(key), all -> all.nanos(key), TimeUnit.NANOSECONDS)
                .description("Calls to AWS's side")
                .tag("operation", Objects.requireNonNullElse(key.operation(), "none"))
                .tag("status", key.status() == 0 ? "none" : Integer.toString(key.status()))
                .tag("error", Objects.requireNonNullElse(key.error(), "none"))
                .register(registry);
    }

    private void register(EventStatistics.Key key) {
        FunctionCounter.builder("chime.deliveries", events, all -> all.count(key))
                .description("Deliveries of events that reached a state")
                .tag("target", key.target())
                .tag("state", key.state().name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private static double countAttendees(MeetingRepository meetings) {
        return meetings.all().stream()
                .map(Meeting::attendees)
                .mapToInt(Collection::size)
                .sum();
    }
}
