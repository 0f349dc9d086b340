package io.github.chimelocal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.LimitExceededException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;
import software.amazon.awssdk.services.chimesdkmeetings.model.TooManyTagsException;

/**
 * One of several that change the same meetings at the same time.
 *
 * <p>Its users and tag keys are its own, so it knows at each moment what the meetings hold of them, whatever the others
 * do. Only room is shared: a refusal for lack of it is believed for what is not there yet.
 */
final class Actor {

    private static final int USERS = 4;
    private static final int KEYS = 8;

    private final String name;
    private final Random random;
    private final ChimeSdkMeetingsClient chime;
    private final List<Meeting> shared;
    private final Map<String, Attendee> attendees = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final List<Meeting> begun = new ArrayList<>();

    Actor(String name, long seed, ChimeSdkMeetingsClient chime, List<Meeting> shared) {
        this.name = name;
        this.random = new Random(seed);
        this.chime = chime;
        this.shared = List.copyOf(shared);
    }

    void play(int steps) {
        for (int step = 0; step < steps; step++) {
            Meeting meeting = shared.get(random.nextInt(shared.size()));
            String user = name + "-" + random.nextInt(USERS);
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> admit(meeting, user);
                case 3, 4 -> dismiss(meeting, user);
                case 5 -> listen(meeting, user);
                case 6, 7 -> tag(meeting);
                case 8 -> untag(meeting);
                case 9, 10 -> begin();
                default -> end();
            }
        }
    }

    /** The users of this actor in the meeting, with what they may do with video. */
    Map<String, String> usersIn(Meeting meeting) {
        var users = new TreeMap<String, String>();
        attendees.forEach((key, attendee) -> {
            if (key.startsWith(meeting.meetingId())) {
                users.put(attendee.externalUserId(), attendee.capabilities().videoAsString());
            }
        });
        return users;
    }

    Map<String, String> tagsOf(Meeting meeting) {
        var own = new TreeMap<String, String>();
        tags.forEach((key, value) -> {
            if (key.startsWith(meeting.meetingId())) {
                own.put(key.substring(meeting.meetingId().length()), value);
            }
        });
        return own;
    }

    /** Every meeting that a creation of this actor answered with. */
    List<Meeting> begun() {
        return List.copyOf(begun);
    }

    private void admit(Meeting meeting, String user) {
        Attendee known = attendees.get(meeting.meetingId() + user);
        try {
            Attendee admitted = chime.createAttendee(
                            request -> request.meetingId(meeting.meetingId()).externalUserId(user))
                    .attendee();
            assertThat(known == null || known.equals(admitted)).isTrue();
            attendees.put(meeting.meetingId() + user, admitted);
        } catch (LimitExceededException full) {
            assertThat(known).as("refused although there").isNull();
        }
    }

    private void dismiss(Meeting meeting, String user) {
        Attendee known = attendees.remove(meeting.meetingId() + user);
        if (known != null) {
            chime.deleteAttendee(
                    request -> request.meetingId(meeting.meetingId()).attendeeId(known.attendeeId()));
        }
    }

    private void listen(Meeting meeting, String user) {
        attendees.computeIfPresent(
                meeting.meetingId() + user,
                (key, known) -> chime.updateAttendeeCapabilities(request -> request.meetingId(meeting.meetingId())
                                .attendeeId(known.attendeeId())
                                .capabilities(wanted ->
                                        wanted.audio("Send").video("Receive").content("None")))
                        .attendee());
    }

    private void tag(Meeting meeting) {
        String key = key();
        String value = "value" + random.nextInt();
        try {
            chime.tagResource(request -> request.resourceARN(meeting.meetingArn())
                    .tags(Tag.builder().key(key).value(value).build()));
            tags.put(meeting.meetingId() + key, value);
        } catch (TooManyTagsException full) {
            assertThat(tags).as("refused although there").doesNotContainKey(meeting.meetingId() + key);
        }
    }

    private void untag(Meeting meeting) {
        String key = key();
        chime.untagResource(request -> request.resourceARN(meeting.meetingArn()).tagKeys(key));
        tags.remove(meeting.meetingId() + key);
    }

    /** Begins a meeting or a replica of a shared one; all actors use the same few tokens. */
    private void begin() {
        int token = random.nextInt(ConcurrentSequencesTest.TOKENS);
        boolean replica = token % 2 == 0;
        try {
            begun.add(chime.createMeeting(request -> request.clientRequestToken("token-" + token)
                            .externalMeetingId("token-" + token)
                            .mediaRegion("us-east-1")
                            .primaryMeetingId(replica ? shared.get(0).meetingId() : null))
                    .meeting());
        } catch (LimitExceededException full) {
            assertThat(replica).as("only replicas are limited").isTrue();
        }
    }

    private void end() {
        if (begun.isEmpty()) {
            return;
        }
        Meeting one = begun.get(random.nextInt(begun.size()));
        try {
            chime.deleteMeeting(request -> request.meetingId(one.meetingId()));
        } catch (NotFoundException ended) {
            assertThat(ended.awsErrorDetails().errorMessage()).contains(one.meetingId());
        }
    }

    private String key() {
        return name + ":" + random.nextInt(KEYS);
    }
}
