package io.github.chimelocal.wirediff;

import io.github.chimelocal.wirediff.Exchange.Part;
import io.github.chimelocal.wirediff.Recording.Turn;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends what the tests sent while {@link Recorder} recorded them. */
record RecordedRequests(List<Recording> recordings) {

    private static final int FEWEST = 2_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 [1-5][0-9]{2} \r\n");
    private static final Pattern LOCAL_PORT = Pattern.compile("(?<=(127\\.0\\.0\\.1|localhost):)[0-9]{5}\\b");

    /** Would set the clock by the time of the recording, or wait for events. */
    private static final Pattern UNREPEATABLE = Pattern.compile("/_chime/(clock|stream)|[?&]wait=");

    /** Forgets everything and sets the clock to the real time. */
    private static final Pattern RESET = Pattern.compile("^POST /_chime/reset ");

    static RecordedRequests load(Path file) throws IOException {
        var recordings = new ArrayList<Recording>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (in.mark(1); in.read() >= 0; in.mark(1)) {
                in.reset();
                Recording recording = Recording.read(in);
                if (!UNREPEATABLE.matcher(text(recording)).find()
                        && !recording.turns().isEmpty()) {
                    recordings.add(recording);
                }
            }
        }
        if (recordings.size() < FEWEST) {
            throw new IllegalStateException(
                    "Only %d connections were recorded: do the tests that bench/wire-diff names still exist?"
                            .formatted(recordings.size()));
        }
        return new RecordedRequests(recordings);
    }

    void send(Comparison comparison) {
        int number = 0;
        for (Recording recording : recordings) {
            number++;
            if (isForControl(recording) && !comparison.settings().areForControl()) {
                continue;
            }
            String what = "recorded " + number;
            boolean isReset = RESET.matcher(text(recording)).find();
            if (isReset && comparison.settings().areResettable()) {
                comparison.sendForRecords();
            }
            comparison.send(
                    side -> exchange(what, recording, side.ids()),
                    (side, transcript) -> learn(side.ids(), answers(recording), transcript));
            if (isReset) {
                comparison.freeze();
            }
        }
    }

    private static Exchange exchange(String what, Recording recording, Ids ids) {
        var parts = new ArrayList<Part>();
        for (Turn turn : recording.turns()) {
            String sent = LOCAL_PORT.matcher(turn.sent()).replaceAll(Integer.toString(Callers.PORT));
            boolean isLast = parts.size() == recording.turns().size() - 1;
            parts.add(new Part(ids.replace(sent), isLast && recording.cutShort() ? 0 : answers(turn)));
        }
        return new Exchange(what, parts, recording.cutShort());
    }

    /** Where a fault rule closed the connection, a server without that rule answers. */
    private static int answers(Turn turn) {
        return Math.max(1, (int) STATUS.matcher(turn.answered()).results().count());
    }

    private static boolean isForControl(Recording recording) {
        return text(recording).lines().findFirst().orElse("").contains(" /_chime");
    }

    private static String text(Recording recording) {
        return recording.turns().stream().map(Turn::sent).collect(Collectors.joining());
    }

    private static String answers(Recording recording) {
        return recording.turns().stream().map(Turn::answered).collect(Collectors.joining());
    }

    /** An answer with another status may hold other ids. */
    private static void learn(Ids ids, String recorded, Transcript transcript) {
        List<String> before = STATUS.matcher(recorded)
                .results()
                .map(line -> line.group().strip())
                .toList();
        if (before.equals(transcript.answers().stream().map(Answer::line).toList())) {
            ids.learn(recorded, transcript.answers().stream().map(Answer::body).collect(Collectors.joining()));
        }
    }
}
