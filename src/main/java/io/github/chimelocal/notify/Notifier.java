package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEventPublisher;
import io.github.chimelocal.notify.Delivery.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes each event and puts it into the queue of each target that it goes to. */
public final class Notifier implements MeetingEventPublisher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    private final EventLog events;
    private final Supplier<UUID> ids;
    private final DeliveryPolicy policy;

    /** In the order of the kinds. */
    private final Map<TargetKind, Route> routes = new EnumMap<>(TargetKind.class);

    /** Takes where to note events, where their ids come from, and the way to each sort of target. */
    Notifier(EventLog events, Supplier<UUID> ids, DeliveryPolicy policy, List<Route> routes) {
        this.events = events;
        this.ids = ids;
        this.policy = policy;
        routes.forEach(route -> this.routes.put(route.kind(), route));
    }

    @Override
    public void publish(MeetingEvent event) {
        UUID id = ids.get();
        List<Delivery> deliveries = routes.values().stream()
                .map(route -> route.open(event))
                .flatMap(Optional::stream)
                .toList();
        events.append(event, id, deliveries);
        for (Delivery delivery : deliveries) {
            if (delivery.state() == State.PENDING) {
                lanes(delivery).accept(new Parcel(event, id, delivery));
            }
        }
    }

    /** Gives up the deliveries that wait, of these events, and returns how many they were. */
    public int cancel(Predicate<MeetingEvent> which) {
        return routes.values().stream()
                .map(Route::lanes)
                .filter(Objects::nonNull)
                .mapToInt(lanes -> lanes.cancel(which))
                .sum();
    }

    /** Delivers what is left, for as long as the policy says, and gives up the rest. */
    @Override
    public void close() {
        List<Lanes> all = routes.values().stream()
                .map(Route::lanes)
                .filter(Objects::nonNull)
                .toList();
        all.forEach(Lanes::close);
        drain(all);
        int left = all.stream().mapToInt(Lanes::abandon).sum();
        if (left > 0) {
            log.warn("Events are lost by the shutdown; deliveries that were left: {}", left);
        }
    }

    private void drain(List<Lanes> all) {
        long deadline = System.nanoTime() + policy.drain().toNanos();
        try {
            for (Lanes lanes : all) {
                lanes.awaitEmpty(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Lanes lanes(Delivery delivery) {
        Route route = Objects.requireNonNull(routes.get(delivery.kind()));
        return Objects.requireNonNull(route.lanes());
    }
}
