package io.github.chimelocal.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes many calls at the same time. */
final class AtOnce {

    private AtOnce() {}

    /** Returns what each of the calls returned. */
    static <T> List<T> call(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            var start = new CyclicBarrier(times);
            List<Callable<T>> calls = Collections.nCopies(times, () -> {
                start.await();
                return call.call();
            });
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
