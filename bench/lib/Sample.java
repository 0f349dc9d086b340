import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How a server stood at one moment.
 *
 * @param heap kilobytes that were reachable, or NaN if nobody looked
 */
record Sample(
        long second,
        int calls,
        double p99,
        int unexpected,
        double rss,
        double heap,
        double threads,
        double files,
        double meetings) {

    static final String HEADER = "second,calls,p99 ms,unexpected,rss KB,heap KB,threads,files,meetings";

    /** Returns a number of {@code /proc/PID/status}. */
    static double status(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    static double files(long pid) {
        String[] descriptors = new File("/proc/" + pid + "/fd").list();
        return descriptors == null ? Double.NaN : descriptors.length;
    }

    /** Returns the kilobytes that are reachable, without what a collector fills gaps with; NaN where no JDK can tell. */
    static double heap(long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return Double.NaN;
        }
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram").start();
        double bytes;
        try (var lines = process.inputReader()) {
            bytes = lines.lines()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]+: .*") && !line.contains("FillerElement"))
                    .mapToDouble(line -> Double.parseDouble(line.split(" +")[2]))
                    .sum();
        }
        process.waitFor(1, TimeUnit.MINUTES);
        return bytes == 0 ? Double.NaN : bytes / 1024;
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "%d,%d,%.2f,%d,%.0f,%.0f,%.0f,%.0f,%.0f",
                second,
                calls,
                p99,
                unexpected,
                rss,
                heap,
                threads,
                files,
                meetings);
    }
}
