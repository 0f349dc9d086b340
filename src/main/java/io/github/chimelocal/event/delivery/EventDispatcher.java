package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.Delivery.DeliveryState;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.EventTargetType;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEventPublisher;
import io.github.chimelocal.meeting.id.UuidGenerator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes each event and puts it into the queue of each target that it goes to. */
public final class EventDispatcher implements MeetingEventPublisher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);

    private final EventLog events;
    private final UuidGenerator ids;
    private final DeliveryPolicy policy;
    private final AtomicLong taskIds = new AtomicLong();

    /** In the order of the kinds. */
    private final Map<EventTargetType, DeliveryRoute> routes = new EnumMap<>(EventTargetType.class);

    /** Takes where to note events, where their ids come from, and the way to each sort of target. */
    EventDispatcher(EventLog events, UuidGenerator ids, DeliveryPolicy policy, List<DeliveryRoute> routes) {
        this.events = events;
        this.ids = ids;
        this.policy = policy;
        routes.forEach(route -> this.routes.put(route.targetType(), route));
    }

    @Override
    public void publish(MeetingEvent event) {
        UUID id = ids.generate();
        List<Delivery> deliveries = routes.values().stream()
                .map(route -> route.open(event))
                .flatMap(Optional::stream)
                .toList();
        events.append(event, id, deliveries);
        for (Delivery delivery : deliveries) {
            if (delivery.state() == DeliveryState.PENDING) {
                worker(delivery).submit(new DeliveryTask(taskIds.incrementAndGet(), event, id, delivery));
            }
        }
    }

    /** Gives up the deliveries that wait, of these events, and returns how many they were. */
    public int cancel(Predicate<MeetingEvent> which) {
        return routes.values().stream()
                .map(DeliveryRoute::worker)
                .filter(Objects::nonNull)
                .mapToInt(worker -> worker.cancel(which))
                .sum();
    }

    /** Delivers what is left, for as long as the policy says, and gives up the rest. */
    @Override
    public void close() {
        List<DeliveryWorker> all = routes.values().stream()
                .map(DeliveryRoute::worker)
                .filter(Objects::nonNull)
                .toList();
        all.forEach(DeliveryWorker::close);
        drain(all);
        int left = all.stream().mapToInt(DeliveryWorker::shutdownNow).sum();
        if (left > 0) {
            log.warn("Events are lost by the shutdown; deliveries that were left: {}", left);
        }
    }

    private void drain(List<DeliveryWorker> all) {
        long deadline = System.nanoTime() + policy.drain().toNanos();
        try {
            for (DeliveryWorker worker : all) {
                worker.awaitEmpty(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DeliveryWorker worker(Delivery delivery) {
        DeliveryRoute route = Objects.requireNonNull(routes.get(delivery.targetType()));
        return Objects.requireNonNull(route.worker());
    }
}
