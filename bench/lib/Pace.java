import java.util.concurrent.locks.LockSupport;

/** When calls are due: those that come late because of the server are late, and do not make the next ones later. */
final class Pace {

    private final double nanosPerCall;
    private final long start = System.nanoTime();
    private long calls;

    /** Takes the calls per second; 0 for as fast as it goes. */
    Pace(double rate) {
        this.nanosPerCall = rate == 0 ? 0 : 1e9 / rate;
    }

    /** Returns when the next call is due, as soon as that is so. */
    long await() {
        if (nanosPerCall == 0) {
            return System.nanoTime();
        }
        long due = start + (long) (calls++ * nanosPerCall);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
