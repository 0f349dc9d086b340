package io.github.chimelocal.call;

import io.github.chimelocal.meeting.id.MeetingArn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, as far as the request or the answer says so; nothing here has been validated.
 *
 * @param meeting its id in lower case
 * @param externalUserIds in their order; a batch has several
 * @param resource the ARN that a tagging operation was given
 */
public record RequestSubject(
        @Nullable String meeting,
        @Nullable String externalMeetingId,
        List<String> externalUserIds,
        @Nullable String resource) {

    /** Nothing in particular. */
    public static final RequestSubject NONE = new RequestSubject(null, null, List.of(), null);

    /** More than any valid id has; callers choose the text, and it is remembered. */
    private static final int LONGEST = 100;

    private static final int LONGEST_RESOURCE = 1_100;
    private static final int MOST_USERS = 100;

    /** Keeps what is remembered of a call small. */
    public RequestSubject {
        meeting = meeting == null ? null : bounded(meeting).toLowerCase(Locale.ROOT);
        externalMeetingId = externalMeetingId == null ? null : bounded(externalMeetingId);
        externalUserIds = externalUserIds.isEmpty()
                ? List.of()
                : externalUserIds.stream()
                        .distinct()
                        .limit(MOST_USERS)
                        .map(RequestSubject::bounded)
                        .toList();
        resource = resource == null ? null : bounded(resource, LONGEST_RESOURCE);
    }

    /** Returns a meeting. */
    public static RequestSubject ofMeeting(@Nullable String meeting, @Nullable String externalMeetingId) {
        return new RequestSubject(meeting, externalMeetingId, List.of(), null);
    }

    /** Returns users; what has not been validated may hold nulls. */
    public static RequestSubject ofUsers(Stream<? extends @Nullable String> externalUserIds) {
        return new RequestSubject(
                null,
                null,
                externalUserIds
                        .<String>mapMulti((user, next) -> {
                            if (user != null) {
                                next.accept(user);
                            }
                        })
                        .toList(),
                null);
    }

    /** Returns the meeting that the ARN names, if it names one. */
    public static RequestSubject ofResource(@Nullable String arn) {
        if (arn == null) {
            return NONE;
        }
        String meeting =
                MeetingArn.parse(arn).map(name -> name.meetingId().value()).orElse(null);
        return new RequestSubject(meeting, null, List.of(), arn);
    }

    /** Adds what is not known yet. */
    public RequestSubject and(RequestSubject more) {
        if (more.equals(NONE)) {
            return this;
        }
        return new RequestSubject(
                meeting != null ? meeting : more.meeting,
                externalMeetingId != null ? externalMeetingId : more.externalMeetingId,
                both(externalUserIds, more.externalUserIds),
                resource != null ? resource : more.resource);
    }

    /** Most calls are about no user, and many are noted at once. */
    private static List<String> both(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String bounded(String text) {
        return bounded(text, LONGEST);
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
