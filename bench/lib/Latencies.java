import java.util.Arrays;

/** How long calls took, in microseconds. */
final class Latencies {

    private int[] micros = new int[1024];
    private int count;

    synchronized void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (int) Math.min(nanos / 1000, Integer.MAX_VALUE);
    }

    /** Returns how many they are and how many milliseconds 99 of 100 took at most, and forgets them. */
    synchronized Summary drain() {
        Arrays.sort(micros, 0, count);
        var summary = new Summary(count, count == 0 ? 0 : micros[(int) ((count - 1) * 0.99)] / 1000.0);
        count = 0;
        return summary;
    }

    record Summary(int calls, double p99) {}
}
