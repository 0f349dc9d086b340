package io.github.chimelocal.meeting;

/** Starts and stops the live transcription of meetings. */
public class TranscriptionService {

    private final MeetingRepository meetings;

    /** Takes the meetings. */
    public TranscriptionService(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    /**
     * Starts transcription, or replaces its configuration; whether the engine can work with it shows later.
     *
     * @throws Refusal when there is no such meeting, or the configuration does not name exactly one engine
     */
    public void start(MeetingKey key, TranscriptionConfiguration configuration) {
        meetings.change(key, meeting -> {
            configuration.requireOneEngine();
            return meeting.transcribe(Transcription.begin(configuration));
        });
    }

    /**
     * Stops transcription, if there is one.
     *
     * @throws NotFound when there is no such meeting
     */
    public void stop(MeetingKey key) {
        meetings.change(key, meeting -> meeting.transcribe(null));
    }
}
