package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.MeetingEvent.Kind;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts and stops the live transcription of meetings. */
public class TranscriptionService {

    private final MeetingRepository meetings;
    private final Clock clock;

    /** Takes the meetings and the service's clock. */
    public TranscriptionService(MeetingRepository meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Starts transcription, or replaces its configuration; whether the engine can work with it shows later.
     *
     * @throws Refusal when there is no such meeting, or the configuration does not name exactly one engine
     */
    public void start(MeetingKey key, TranscriptionConfiguration configuration) {
        meetings.requireCommit(key, before -> {
            configuration.requireOneEngine();
            Transcription begun = Transcription.begin(configuration);
            Kind kind = begun.runs() ? Kind.TRANSCRIPTION_STARTED : Kind.TRANSCRIPTION_FAILED;
            return told(before, before.transcribe(begun), kind, begun);
        });
    }

    /**
     * Stops transcription, if there is one.
     *
     * @throws NotFound when there is no such meeting
     */
    public void stop(MeetingKey key) {
        meetings.requireCommit(key, before -> {
            Transcription running = before.transcription();
            Meeting after = before.transcribe(null);
            return running != null && running.runs()
                    ? told(before, after, Kind.TRANSCRIPTION_STOPPED, running)
                    : Change.untold(after);
        });
    }

    /**
     * Takes note of what happened to a running transcription; what is so already is neither changed nor told.
     *
     * @param message what went wrong
     * @throws Refusal when there is no such meeting, or no transcription runs in it
     */
    public void note(MeetingKey key, TranscriptionChange change, String message) {
        meetings.requireCommit(key, before -> {
            Transcription running = before.transcription();
            if (running == null || !running.runs()) {
                throw Conflict.noTranscription(before.id());
            }
            return change.applyTo(running, message)
                    .map(after -> told(before, before.transcribe(after), change.told(), after))
                    .orElseGet(() -> Change.untold(before));
        });
    }

    private Change told(Meeting before, Meeting after, Kind kind, Transcription transcription) {
        @Nullable String message = kind == Kind.TRANSCRIPTION_STOPPED ? null : transcription.failure();
        return new Change(
                after, List.of(new Herald(before, clock.instant()).ofTranscription(kind, transcription, message)));
    }
}
