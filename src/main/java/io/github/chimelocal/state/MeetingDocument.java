package io.github.chimelocal.state;

import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Lifetime;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.Presence;
import io.github.chimelocal.meeting.Transcription;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A meeting as the document has it; each member can be missing while it is not known to be right.
 *
 * @param latestEnd the end that nothing can put off
 * @param idleTimeout how long nobody may be connected; zero for as long as one likes
 * @param request what CreateMeeting was sent, in AWS's form
 * @param admitted how many attendees there ever were, deleted ones included
 */
record MeetingDocument(
        @Nullable String meetingId,
        @Nullable String account,
        @Nullable String region,
        @Nullable String createdAt,
        @Nullable String endsAt,
        @Nullable String latestEnd,
        @Nullable String idleTimeout,
        @Nullable JsonNode request,
        @Nullable JsonNode tags,
        @Nullable List<@Nullable String> replicas,
        @Nullable TranscriptionDocument transcription,
        @Nullable Integer admitted,
        @Nullable List<@Nullable AttendeeDocument> attendees) {

    /**
     * A transcription.
     *
     * @param configuration what StartMeetingTranscription was sent, in AWS's form
     */
    record TranscriptionDocument(
            @Nullable String state,
            @Nullable String message,
            @Nullable JsonNode configuration) {}

    /**
     * An attendee.
     *
     * @param attendee what GetAttendee shows, in AWS's form
     * @param ordinal how many were admitted to the meeting before
     */
    record AttendeeDocument(
            @Nullable JsonNode attendee,
            @Nullable Integer ordinal,
            @Nullable Presence presence) {}

    static MeetingDocument of(Meeting meeting, DocumentCodec codec) {
        Tenancy tenancy = meeting.key().tenancy();
        Lifetime lifetime = meeting.lifetime();
        return new MeetingDocument(
                meeting.id().value(),
                tenancy.account(),
                tenancy.region().name(),
                lifetime.createdAt().toString(),
                lifetime.endsAt().toString(),
                lifetime.latestEnd().toString(),
                lifetime.idleTimeout().toString(),
                codec.writeRequest(meeting.terms()),
                codec.writeTags(meeting.tags()),
                meeting.replicas().stream()
                        .<@Nullable String>map(MeetingId::value)
                        .toList(),
                transcription(meeting.transcription(), codec),
                meeting.roster().admitted(),
                meeting.attendees().stream()
                        .<@Nullable AttendeeDocument>map(attendee -> attendee(attendee, codec))
                        .toList());
    }

    static String spelling(Transcription.TranscriptionState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable TranscriptionDocument transcription(
            @Nullable Transcription transcription, DocumentCodec codec) {
        return transcription == null
                ? null
                : new TranscriptionDocument(
                        spelling(transcription.state()),
                        transcription.failure(),
                        codec.writeTranscription(transcription.configuration()));
    }

    private static AttendeeDocument attendee(Attendee attendee, DocumentCodec codec) {
        return new AttendeeDocument(codec.writeAttendee(attendee), attendee.ordinal(), attendee.presence());
    }
}
