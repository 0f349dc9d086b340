package io.github.chimelocal.state;

import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingSnapshot;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.id.SeededIdGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down all meetings, and puts those that were written down in place of all that are there. */
public final class StateService {

    private static final Comparator<Meeting> OLDEST_FIRST = Comparator.comparing(Meeting::createdAt)
            .thenComparing(meeting -> meeting.id().value());

    private final MeetingRepository meetings;
    private final @Nullable SeededIdGenerator ids;
    private final Clock clock;
    private final StateDocumentWriter writer;
    private final StateDocumentReader reader;
    private final int maxLength;

    /**
     * Takes the meetings, the service's clock and the codec of what has AWS's form.
     *
     * @param ids null where ids are random
     * @param longest how many bytes a document can have
     */
    public StateService(
            MeetingRepository meetings,
            @Nullable SeededIdGenerator ids,
            Clock clock,
            DocumentCodec codec,
            int longest) {
        this.meetings = meetings;
        this.ids = ids;
        this.clock = clock;
        this.writer = new StateDocumentWriter(codec);
        this.reader = new StateDocumentReader(codec);
        this.maxLength = longest;
    }

    /** What becomes of the times in a document. */
    public enum TimeHandling {
        /** The moment of export becomes now. */
        SHIFT,
        /** They stay as they are. */
        KEEP
    }

    /**
     * What came of a document.
     *
     * @param meetings how many are there now
     * @param ended how many of the document are not, since they are over
     * @param replaced how many were there before
     */
    public record ImportResult(int meetings, int ended, int replaced) {}

    /** Writes the document of this moment. */
    public void export(OutputStream out) throws IOException {
        MeetingSnapshot snapshot = meetings.snapshot();
        List<Meeting> oldestFirst =
                snapshot.meetings().stream().sorted(OLDEST_FIRST).toList();
        writer.write(new StateDocument(snapshot.at(), oldestFirst, ids == null ? Map.of() : ids.counts()), out);
    }

    /** Returns how many bytes a document can have. */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Replaces all meetings by those of the document that are not over. Nothing is told of it. Only one document is in
     * memory at a time.
     *
     * @throws DocumentTooLongException when it is; nothing is changed then
     * @throws InvalidMemberException when the document is broken; nothing is changed then
     */
    public synchronized ImportResult load(InputStream document, TimeHandling times) throws IOException {
        byte[] whole = document.readNBytes(maxLength + 1);
        if (whole.length > maxLength) {
            throw new DocumentTooLongException(maxLength);
        }
        return load(reader.read(whole), times);
    }

    private ImportResult load(StateDocument state, TimeHandling times) {
        Instant now = clock.instant();
        boolean shifts = times == TimeHandling.SHIFT;
        if (shifts) {
            requireBegun(state.meetings(), state.exportedAt(), "not after 'exportedAt'");
        } else {
            requireBegun(state.meetings(), now, "not after the time of the service, " + now);
        }
        Duration by = shifts ? Duration.between(state.exportedAt(), now) : Duration.ZERO;
        List<Meeting> living = StateDocument.livingAt(now, state.shiftedBy(by));
        int replaced = replaceAll(living);
        if (ids != null) {
            ids.restoreCounts(state.idsDrawn());
        }
        return new ImportResult(living.size(), state.meetings().size() - living.size(), replaced);
    }

    private static void requireBegun(List<Meeting> meetings, Instant latest, String mustBe) {
        for (int index = 0; index < meetings.size(); index++) {
            boolean isBegun = !meetings.get(index).createdAt().isAfter(latest);
            MemberChecks.require(isBegun, "meetings[%s].createdAt".formatted(index), mustBe);
        }
    }

    private int replaceAll(List<Meeting> living) {
        try {
            return meetings.replaceAll(living);
        } catch (LimitExceededException tooMany) {
            throw InvalidMemberException.because("meetings", "cannot all be there: " + tooMany.getMessage());
        }
    }
}
