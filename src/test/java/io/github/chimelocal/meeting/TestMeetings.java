package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.configuration.MediaCapability.NONE;
import static io.github.chimelocal.meeting.configuration.MediaCapability.SEND_RECEIVE;

import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Attendees;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Content;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.ContentResolution;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Video;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.VideoResolution;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.IdFactory;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the tests of the domain, the store and the placement are about. */
public final class TestMeetings {

    public static final Instant NOW = Instant.parse("2026-01-15T10:00:00.123456789Z");
    public static final Duration DAY = Duration.ofDays(1);
    public static final Tenancy TENANCY = tenancy("111122223333", "us-east-1");

    public static final Capabilities EVERYTHING = new Capabilities(SEND_RECEIVE, SEND_RECEIVE, SEND_RECEIVE);
    static final Capabilities AUDIO_ONLY = new Capabilities(SEND_RECEIVE, NONE, NONE);
    static final MeetingFeatures NO_VIDEO = features(VideoResolution.NONE, null, null);

    private static final AtomicLong DRAWN = new AtomicLong();

    private TestMeetings() {}

    public static Tenancy tenancy(String account, String region) {
        return new Tenancy(account, new ControlRegion(region));
    }

    /** Returns another one each time, in the form of version 4; the last four digits are left to the cell. */
    public static UUID uuid() {
        long number = DRAWN.incrementAndGet();
        return new UUID(number << 16 | 0x4000, 0x8000L << 48 | number << 16);
    }

    public static IdFactory ids() {
        return new IdFactory(tenancy -> uuid());
    }

    /** Returns a key that no other meeting has. */
    public static MeetingKey freshKey() {
        return ids().newMeetingKey(TENANCY);
    }

    /** Returns a meeting that was not stored anywhere. */
    public static Meeting meeting(NewMeetingBuilder terms) {
        return meeting(freshKey(), terms);
    }

    public static Meeting meeting(MeetingKey key, NewMeetingBuilder terms) {
        return meeting(key, terms, NOW);
    }

    public static Meeting meeting(MeetingKey key, NewMeetingBuilder terms, Instant start) {
        return Meeting.start(key, terms.build(), Lifetime.start(start, DAY, Duration.ZERO));
    }

    public static Meeting replica(NewMeetingBuilder terms, Meeting primary) {
        return meeting(terms.replicaOf(primary)).asReplicaOf(primary);
    }

    /** Returns the meeting with one more tag, as a change for the store. */
    public static Meeting tagged(Meeting meeting, String key, String value) {
        return meeting.withTags(new Tags(Map.of(key, value)));
    }

    public static NewAttendee user(String name) {
        return new NewAttendee(new ExternalUserId(name), null);
    }

    public static NewAttendee user(String name, Capabilities capabilities) {
        return new NewAttendee(new ExternalUserId(name), capabilities);
    }

    /** Returns so many users, named by the prefix and their number from 0. */
    public static List<NewAttendee> users(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> user(prefix + i)).toList();
    }

    static AttendeeCandidate candidate(NewAttendee attendee) {
        return new AttendeeCandidate(attendee, ids().newSecret(TENANCY));
    }

    static AttendeeCandidate candidate(String name) {
        return candidate(user(name));
    }

    static List<AttendeeCandidate> candidates(String... names) {
        return List.of(names).stream().map(TestMeetings::candidate).toList();
    }

    static List<String> namesOf(Iterable<Attendee> attendees) {
        var names = new ArrayList<String>();
        attendees.forEach(attendee -> names.add(attendee.externalUserId().value()));
        return names;
    }

    public static MeetingFeatures features(
            @Nullable VideoResolution video, @Nullable ContentResolution content, @Nullable Integer maxCount) {
        return new MeetingFeatures(
                null,
                video == null ? null : new Video(video),
                content == null ? null : new Content(content),
                maxCount == null ? null : new Attendees(maxCount));
    }

    /** Returns the features of a meeting with room for so many. */
    public static MeetingFeatures roomFor(int most) {
        return features(null, null, most);
    }

    /** Returns so many tags, named by the prefix and their number from 0. */
    static Tags tags(String prefix, int count) {
        var values = new LinkedHashMap<String, String>();
        IntStream.range(0, count).forEach(i -> values.put(prefix + i, "value"));
        return new Tags(values);
    }

    /** Runs with the default locale of a machine that is set up in that language. */
    public static <T> T inLocale(String languageTag, Supplier<T> supplier) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(languageTag));
        try {
            return supplier.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
