package io.github.chimelocal.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lives in a server's heap after a full collection.
 *
 * @param bytesOf by class
 */
record Heap(Map<String, Long> bytesOf) {

    private static final int MOST_TOLD = 12;

    /** Asks the JVM of that process, which collects first. */
    static Heap of(long pid) throws IOException {
        run(pid, "GC.run");
        var bytesOf = new TreeMap<String, Long>();
        for (String line : run(pid, "GC.class_histogram")) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length >= 4 && columns[0].endsWith(":")) {
                bytesOf.merge(columns[3], Long.parseLong(columns[2]), Long::sum);
            }
        }
        if (bytesOf.isEmpty()) {
            throw new IOException("jcmd tells nothing of process " + pid);
        }
        return new Heap(bytesOf);
    }

    long bytes() {
        return bytesOf.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Names the classes that grew most. */
    List<String> growthSince(Heap earlier) {
        var growth = new ArrayList<Map.Entry<String, Long>>();
        bytesOf.forEach((type, bytes) -> growth.add(Map.entry(type, bytes - earlier.bytesOf.getOrDefault(type, 0L))));
        growth.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        return growth.stream()
                .limit(MOST_TOLD)
                .map(type -> "%s %+d".formatted(type.getKey(), type.getValue()))
                .toList();
    }

    private static List<String> run(long pid, String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), UTF_8).lines().toList();
    }
}
