package io.github.chimelocal.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.event.TestEvents;
import io.github.chimelocal.event.delivery.OrderedDeliveryQueue.Admission;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventTargetType;
import org.junit.jupiter.api.Test;

class OrderedDeliveryQueueTest {

    private final OrderedDeliveryQueue queue = new OrderedDeliveryQueue(3);
    private long lastId;

    @Test
    void hasOneHeadForEachMeeting() {
        DeliveryTask first = task(1);
        DeliveryTask second = task(1);
        DeliveryTask other = task(2);

        assertThat(queue.add(first)).isEqualTo(Admission.HEAD);
        assertThat(queue.add(second)).isEqualTo(Admission.WAITING);
        assertThat(queue.add(other)).isEqualTo(Admission.HEAD);
        assertThat(queue.isHead(first)).isTrue();
        assertThat(queue.isHead(second)).isFalse();
    }

    @Test
    void makesTheNextTaskOfTheMeetingItsHeadWhenTheHeadIsCompleted() {
        DeliveryTask first = task(1);
        DeliveryTask second = task(1);
        queue.add(first);
        queue.add(second);

        assertThat(queue.complete(first)).contains(second);
        assertThat(queue.isHead(second)).isTrue();
        assertThat(queue.complete(second)).isEmpty();
        assertThat(queue.add(task(1))).isEqualTo(Admission.HEAD);
    }

    @Test
    void refusesTasksBeyondItsCapacityAndAfterItWasClosed() {
        DeliveryTask first = task(1);
        queue.add(first);
        queue.add(task(1));
        queue.add(task(2));

        assertThat(queue.add(task(3))).isEqualTo(Admission.FULL);
        queue.complete(first);
        assertThat(queue.add(task(3))).isEqualTo(Admission.HEAD);
        queue.close();
        assertThat(queue.add(task(4))).isEqualTo(Admission.CLOSED);
    }

    @Test
    void doesNotTakeARemovedTaskForTheHeadThatCameAfterIt() {
        DeliveryTask removed = task(1);
        queue.add(removed);

        assertThat(queue.removeMeetings(head -> true)).containsExactly(removed);
        DeliveryTask later = task(1);
        queue.add(later);

        assertThat(queue.isHead(removed)).isFalse();
        assertThat(queue.complete(removed)).isEmpty();
        assertThat(queue.isHead(later)).isTrue();
    }

    @Test
    void waitsUntilItIsEmptyOrTheDeadlineHasPassed() throws InterruptedException {
        queue.awaitEmpty(System.nanoTime() + Long.MAX_VALUE / 2);
        queue.add(task(1));

        queue.awaitEmpty(System.nanoTime());

        assertThat(queue.removeMeetings(head -> true)).hasSize(1);
    }

    private DeliveryTask task(int meeting) {
        return new DeliveryTask(
                ++lastId,
                TestEvents.started(TestEvents.meeting(meeting)),
                TestEvents.ID,
                new Delivery(EventTargetType.SQS, "somewhere"));
    }
}
