package io.github.chimelocal.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the last things of one sort, each under its number.
 *
 * <p>To wait for a thing without missing one, listen first and ask second: what neither tells does not exist yet. What
 * both tell has the same number.
 *
 * @param <T> an immutable thing
 */
public final class SequencedLog<T> {

    private static final Logger log = LoggerFactory.getLogger(SequencedLog.class);

    private final int size;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<Listener<T>> listeners = new CopyOnWriteArrayList<>();

    /** The oldest first; only touched under the lock, as is the number. */
    private final Deque<Numbered<T>> things = new ArrayDeque<>();

    private long last;

    private record Numbered<T>(long number, T thing) {}

    /** Not a record: two that are equal are still two. */
    private static final class Listener<T> {

        private final Consumer<? super T> consumer;

        Listener(Consumer<? super T> consumer) {
            this.consumer = consumer;
        }

        /** What fails here must not fail for whoever adds. */
        void hear(T thing) {
            try {
                consumer.accept(thing);
            } catch (RuntimeException e) {
                log.error("A listener failed at {}", thing, e);
            }
        }
    }

    /** Begins empty; takes how many things are remembered. */
    public SequencedLog(int size) {
        this.size = size;
    }

    /** Remembers the thing that is made for the next number, counted from 1, and tells of it. */
    public T add(LongFunction<? extends T> made) {
        lock.lock();
        try {
            last++;
            T thing = made.apply(last);
            things.addLast(new Numbered<>(last, thing));
            if (things.size() > size) {
                things.removeFirst();
            }
            more.signalAll();
            listeners.forEach(listener -> listener.hear(thing));
            return thing;
        } finally {
            lock.unlock();
        }
    }

    /** Returns what is remembered of higher numbers, the oldest first. */
    public List<T> since(long number) {
        lock.lock();
        try {
            return newerThan(number);
        } finally {
            lock.unlock();
        }
    }

    /** The oldest of them, where there are more than are wanted: whoever asks is behind, and goes on from there. */
    private List<T> newerThan(long number, int most) {
        if (last - number <= most) {
            return newerThan(number);
        }
        List<T> found = new ArrayList<>();
        for (Numbered<T> next : things) {
            if (next.number() > number) {
                found.add(next.thing());
            }
            if (found.size() == most) {
                break;
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** Whoever asks has mostly seen all but the last few. */
    private List<T> newerThan(long number) {
        List<T> found = new ArrayList<>();
        Iterator<Numbered<T>> backwards = things.descendingIterator();
        while (backwards.hasNext()) {
            Numbered<T> next = backwards.next();
            if (next.number() <= number) {
                break;
            }
            found.add(next.thing());
        }
        Collections.reverse(found);
        return Collections.unmodifiableList(found);
    }

    private boolean hasNewerThan(long number) {
        return !things.isEmpty() && things.getLast().number() > number;
    }

    /** Returns what is remembered of higher numbers and is wanted, the oldest first. */
    public List<T> since(long number, Predicate<? super T> wanted) {
        return since(number).stream().filter(wanted).toList();
    }

    /**
     * Returns the first things that are remembered of higher numbers, as soon as there are any; none if there are none for so
     * long.
     */
    public List<T> await(long number, int most, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!hasNewerThan(number) && left > 0) {
                left = more.awaitNanos(left);
            }
            return newerThan(number, most);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the highest number that was given away; 0 if none was. */
    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets some, and returns how many they were; the numbers go on. */
    public int deleteIf(Predicate<? super T> which) {
        lock.lock();
        try {
            int before = things.size();
            things.removeIf(numbered -> which.test(numbered.thing()));
            return before - things.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Has the listener called with each thing from now on, one after the other, in the order of their numbers.
     *
     * <p>That happens while the thing is added, and whoever adds may hold locks: so the listener must be quick and must not
     * wait for anything. To complete a future or to fill a queue is all it may do.
     */
    public Subscription onAdd(Consumer<? super T> consumer) {
        var listener = new Listener<T>(consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
