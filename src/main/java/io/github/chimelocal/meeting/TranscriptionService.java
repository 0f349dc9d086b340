package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import io.github.chimelocal.meeting.exception.ConflictException;
import io.github.chimelocal.meeting.id.MeetingKey;
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
     * @throws MeetingException when there is no such meeting, or the configuration does not name exactly one engine
     */
    public void start(MeetingKey key, TranscriptionConfiguration configuration) {
        meetings.requireCommit(key, before -> {
            configuration.requireOneEngine();
            Transcription begun = Transcription.start(configuration);
            EventType kind = begun.isRunning() ? EventType.TRANSCRIPTION_STARTED : EventType.TRANSCRIPTION_FAILED;
            return told(before, before.withTranscription(begun), kind, begun);
        });
    }

    /**
     * Stops transcription, if there is one.
     *
     * @throws NotFoundException when there is no such meeting
     */
    public void stop(MeetingKey key) {
        meetings.requireCommit(key, before -> {
            Transcription running = before.transcription();
            Meeting after = before.withTranscription(null);
            return running != null && running.isRunning()
                    ? told(before, after, EventType.TRANSCRIPTION_STOPPED, running)
                    : MeetingChange.withoutEvents(after);
        });
    }

    /**
     * Takes note of what happened to a running transcription; what is so already is neither changed nor told.
     *
     * @param message what went wrong
     * @throws MeetingException when there is no such meeting, or no transcription runs in it
     */
    public void changeState(MeetingKey key, TranscriptionChange change, String message) {
        meetings.requireCommit(key, before -> {
            Transcription running = before.transcription();
            if (running == null || !running.isRunning()) {
                throw ConflictException.noTranscription(before.id());
            }
            return change.applyTo(running, message)
                    .map(after -> told(before, before.withTranscription(after), change.eventType(), after))
                    .orElseGet(() -> MeetingChange.withoutEvents(before));
        });
    }

    private MeetingChange told(Meeting before, Meeting after, EventType kind, Transcription transcription) {
        @Nullable String message = kind == EventType.TRANSCRIPTION_STOPPED ? null : transcription.failure();
        return new MeetingChange(
                after,
                List.of(new MeetingEventFactory(before, clock.instant())
                        .ofTranscription(kind, transcription, message)));
    }
}
