package io.github.chimelocal.event.delivery;

import io.github.chimelocal.meeting.id.MeetingId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that wait for one type of target, in order within each meeting; safe for many threads.
 *
 * <p>The head of a meeting's tasks is the one under way. It holds back the others until it is completed or removed.
 */
final class OrderedDeliveryQueue {

    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();

    /** Guarded by the lock, as are the two below; no queue in it is empty. */
    private final Map<MeetingId, Deque<DeliveryTask>> tasksByMeeting = new HashMap<>();

    private int size;
    private boolean closed;

    /** What the queue did with a task. */
    enum Admission {
        /** The task is the head: it can be delivered at once. */
        HEAD,
        /** The task waits for others of its meeting. */
        WAITING,
        /** The queue is full and did not take the task. */
        FULL,
        /** The queue is closed and did not take the task. */
        CLOSED
    }

    /** Creates an empty queue that holds at most {@code capacity} tasks, those under way included. */
    OrderedDeliveryQueue(int capacity) {
        this.capacity = capacity;
    }

    Admission add(DeliveryTask task) {
        lock.lock();
        try {
            if (closed) {
                return Admission.CLOSED;
            }
            if (size == capacity) {
                return Admission.FULL;
            }
            Deque<DeliveryTask> tasks = tasksByMeeting.computeIfAbsent(task.meetingId(), meeting -> new ArrayDeque<>());
            tasks.addLast(task);
            size++;
            return tasks.size() == 1 ? Admission.HEAD : Admission.WAITING;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the task is still the head: after a removal it is not, even if its meeting has new tasks. */
    boolean isHead(DeliveryTask task) {
        lock.lock();
        try {
            return isHead(task, tasksByMeeting.get(task.meetingId()));
        } finally {
            lock.unlock();
        }
    }

    /** Removes a head and returns the next one of its meeting; empty when there is none, or the task is no head any more. */
    Optional<DeliveryTask> complete(DeliveryTask head) {
        lock.lock();
        try {
            Deque<DeliveryTask> tasks = tasksByMeeting.get(head.meetingId());
            if (tasks == null || !isHead(head, tasks)) {
                return Optional.empty();
            }
            tasks.removeFirst();
            if (tasks.isEmpty()) {
                tasksByMeeting.remove(head.meetingId());
            }
            shrink(1);
            return Optional.ofNullable(tasks.peekFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Removes the tasks of all meetings whose head matches, and returns them: a meeting's events have one tenancy. */
    List<DeliveryTask> removeMeetings(Predicate<DeliveryTask> head) {
        lock.lock();
        try {
            var removed = new ArrayList<DeliveryTask>();
            for (Iterator<Deque<DeliveryTask>> each = tasksByMeeting.values().iterator(); each.hasNext(); ) {
                Deque<DeliveryTask> tasks = each.next();
                if (head.test(tasks.getFirst())) {
                    removed.addAll(tasks);
                    each.remove();
                }
            }
            shrink(removed.size());
            return removed;
        } finally {
            lock.unlock();
        }
    }

    /** Makes the queue refuse further tasks. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the queue is empty, at most until {@link System#nanoTime} reaches the deadline. */
    void awaitEmpty(long deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (size > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void shrink(int removed) {
        size -= removed;
        if (size == 0) {
            empty.signalAll();
        }
    }

    private static boolean isHead(DeliveryTask task, @Nullable Deque<DeliveryTask> tasks) {
        return tasks != null && tasks.getFirst().id() == task.id();
    }
}
