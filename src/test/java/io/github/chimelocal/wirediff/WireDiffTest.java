package io.github.chimelocal.wirediff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.model.WireSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the two jars that {@code bench/wire-diff} names. */
@Tag("wire-diff")
class WireDiffTest {

    private static final Path WORK = Path.of("target", "wire-diff");
    private static final Path OLD = Path.of(System.getProperty("wire-diff.old", ""));
    private static final Path NEW = Path.of(System.getProperty("wire-diff.new", ""));
    private static final String ONLY = System.getProperty("wire-diff.settings", "");
    private static final long SEED = Long.getLong("wire-diff.seed", 1);
    private static final int COUNT = Integer.getInteger("wire-diff.count", 5_000);

    private final Report report = new Report();
    private @Nullable WireSamples samples;

    @Test
    void bothVersionsAnswerAlike() throws IOException, InterruptedException {
        RecordedRequests recorded = RecordedRequests.load(WORK.resolve("recording"));
        for (Settings settings : Settings.all()) {
            // The samples come from servers with the defaults.
            if (ONLY.isEmpty() || settings.name().equals(ONLY) || samples == null) {
                long start = System.nanoTime();
                try (Comparison comparison = Comparison.start(settings, OLD, NEW, WORK)) {
                    compare(comparison, recorded);
                    System.out.println(report.add(comparison, (System.nanoTime() - start) / 1_000_000_000));
                }
            }
        }
        Files.writeString(WORK.resolve("report"), report.printable());
        assertThat(report.differences()).isZero();
    }

    private void compare(Comparison comparison, RecordedRequests recorded) {
        Settings settings = comparison.settings();
        var requests = new ModelRequests(samples(comparison));
        boolean areFaults = settings.name().equals(Settings.FAULTS);
        if (settings.areForControl()) {
            ControlRequests.send(comparison);
        }
        if (areFaults) {
            FaultRules.install(comparison);
        }
        requests.send(comparison, "generated", Callers::unsigned);
        if (areFaults) {
            FaultRules.sendHeaders(comparison);
            FaultRules.install(comparison);
        }
        if (settings.name().equals(Settings.SIGNED)) {
            SignedRequests.send(comparison);
            requests.send(comparison, "signed", Callers::signed);
        }
        comparison.sendForRecords();
        recorded.send(comparison);
        comparison.sendForRecords();
        if (areFaults) {
            FaultRules.install(comparison);
        }
        requests.sendDamaged(comparison, SEED, COUNT);
        comparison.sendForRecords();
        comparison.sendControl("GET", "/_chime/faults", "");
    }

    private WireSamples samples(Comparison comparison) {
        WireSamples present = samples;
        if (present == null) {
            present = comparison.call(side -> WireSamples.of(side.port(), Callers.ACCOUNT));
            samples = present;
        }
        return present;
    }
}
