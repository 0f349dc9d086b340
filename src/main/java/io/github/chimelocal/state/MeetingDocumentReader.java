package io.github.chimelocal.state;

import static io.github.chimelocal.state.MemberChecks.duration;
import static io.github.chimelocal.state.MemberChecks.given;
import static io.github.chimelocal.state.MemberChecks.instant;
import static io.github.chimelocal.state.MemberChecks.list;
import static io.github.chimelocal.state.MemberChecks.possible;
import static io.github.chimelocal.state.MemberChecks.require;
import static io.github.chimelocal.state.MemberChecks.within;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.Lifetime;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.Roster;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.Transcription;
import io.github.chimelocal.meeting.Transcription.TranscriptionState;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.state.MeetingDocument.TranscriptionDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a meeting of what the document says of it, or tells what cannot be so. */
record MeetingDocumentReader(DocumentCodec codec) {

    /** The most that chime.lifecycle.max-duration and chime.lifecycle.idle-timeout can be. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final int LONGEST_MESSAGE = 4096;

    Meeting read(MeetingDocument document) {
        MeetingId id = MemberChecks.meetingId(document.meetingId(), "meetingId");
        Tenancy tenancy = MemberChecks.tenancy(document.account(), document.region());
        NewMeeting terms = MemberChecks.read(codec::readRequest, document.request(), "request");
        possible("request", () -> terms.requirePossibleIn(tenancy.region()));
        Roster roster = new AttendeeDocumentReader(id, terms, codec).read(document);
        Lifetime lifetime = lifetime(document, roster.isOccupied());
        Tags tags = MemberChecks.read(codec::readTags, document.tags(), "tags");
        Set<MeetingId> replicas = replicas(document);
        TranscriptionDocument noted = document.transcription();
        Transcription transcription = noted == null ? null : within("transcription", () -> transcription(noted));
        var key = new MeetingKey(tenancy, id);
        return within("request", () -> Meeting.restore(key, terms, lifetime, roster, tags, replicas, transcription));
    }

    private static Lifetime lifetime(MeetingDocument document, boolean occupied) {
        Instant createdAt = instant(document.createdAt(), "createdAt");
        Instant latestEnd = instant(document.latestEnd(), "latestEnd");
        require(
                latestEnd.isAfter(createdAt) && !latestEnd.isAfter(createdAt.plus(LONGEST)),
                "latestEnd",
                "after 'createdAt', by at most 366 days");
        Duration idleTimeout = duration(document.idleTimeout(), LONGEST, "idleTimeout");
        Instant endsAt = instant(document.endsAt(), "endsAt");
        require(
                endsAt.isAfter(createdAt) && !endsAt.isAfter(latestEnd),
                "endsAt",
                "after 'createdAt' and not after 'latestEnd'");
        require(
                endsAt.equals(latestEnd) || (!occupied && !idleTimeout.isZero()),
                "endsAt",
                "'latestEnd' where somebody is connected, and where there is no 'idleTimeout'");
        return new Lifetime(createdAt, latestEnd, idleTimeout, endsAt);
    }

    private static Set<MeetingId> replicas(MeetingDocument document) {
        var replicas = new LinkedHashSet<MeetingId>();
        for (@Nullable String text : list(document.replicas(), "replicas")) {
            String path = "replicas[%s]".formatted(replicas.size());
            require(replicas.add(MemberChecks.meetingId(text, path)), path, "another one than those before");
        }
        require(replicas.size() <= Meeting.MAX_REPLICAS, "replicas", "at most " + Meeting.MAX_REPLICAS);
        return replicas;
    }

    private Transcription transcription(TranscriptionDocument document) {
        TranscriptionState state = Stream.of(TranscriptionState.values())
                .filter(one -> MeetingDocument.spelling(one).equals(document.state()))
                .findAny()
                .orElseThrow(() -> InvalidMemberException.with("state", "started, interrupted or failed"));
        TranscriptionConfiguration configuration =
                MemberChecks.read(codec::readTranscription, document.configuration(), "configuration");
        possible("configuration", configuration::requireOneEngine);
        return new Transcription(configuration, state, message(document.message(), state));
    }

    private static @Nullable String message(@Nullable String message, TranscriptionState state) {
        if (state == TranscriptionState.STARTED) {
            require(message == null, "message", "absent while all is well");
            return null;
        }
        String mustBe = "a text of at most %s characters, none of them half".formatted(LONGEST_MESSAGE);
        String given = given(message, "message", mustBe);
        require(given.length() <= LONGEST_MESSAGE && UTF_8.newEncoder().canEncode(given), "message", mustBe);
        return given;
    }
}
