package io.github.chimelocal.store;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.chimelocal.meeting.exception.MeetingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sixty-four threads that do something at the same moment. */
final class ConcurrentTasks implements AutoCloseable {

    static final int SIZE = 64;

    private static final long MOST_SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIZE);

    /** What came of it; anything but results and refusals makes the test fail at once. */
    record Results<T>(List<T> results, List<MeetingException> refusals) {}

    private record Result<T>(@Nullable T result, @Nullable MeetingException refusal) {}

    /** Lets each thread do the task with its own number, counted from 0, once all of them are ready. */
    <T> Results<T> allAtOnce(IntFunction<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        var ready = new CountDownLatch(SIZE);
        var start = new CountDownLatch(1);
        List<Future<Result<T>>> answers = IntStream.range(0, SIZE)
                .mapToObj(number -> threads.submit(() -> {
                    ready.countDown();
                    await(start);
                    return answer(task, number);
                }))
                .toList();
        await(ready);
        start.countDown();
        return outcomeOf(answers);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(MOST_SECONDS, SECONDS)) {
            throw new IllegalStateException("Waited too long");
        }
    }

    private static <T> Result<T> answer(IntFunction<T> task, int number) {
        try {
            return new Result<>(task.apply(number), null);
        } catch (MeetingException refusal) {
            return new Result<>(null, refusal);
        }
    }

    private static <T> Results<T> outcomeOf(List<Future<Result<T>>> answers)
            throws InterruptedException, ExecutionException, TimeoutException {
        var results = new ArrayList<T>();
        var refusals = new ArrayList<MeetingException>();
        for (Future<Result<T>> future : answers) {
            Result<T> answer = future.get(MOST_SECONDS, SECONDS);
            if (answer.result() != null) {
                results.add(answer.result());
            }
            if (answer.refusal() != null) {
                refusals.add(answer.refusal());
            }
        }
        return new Results<>(results, refusals);
    }
}
