package io.github.chimelocal.state;

import static io.github.chimelocal.state.MemberChecks.require;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees whether meetings that are each right can be there together. */
final class StateConsistencyValidator {

    private final Map<MeetingId, Meeting> byId = new HashMap<>();
    private final Set<TokenKey> tokens = new HashSet<>();

    private record TokenKey(Tenancy tenancy, ClientRequestToken token) {}

    /** Complains of the first meeting that cannot be beside the others. */
    static void validate(List<Meeting> meetings) {
        var agreement = new StateConsistencyValidator();
        for (int index = 0; index < meetings.size(); index++) {
            agreement.add(meetings.get(index), "meetings[%s]".formatted(index));
        }
        for (int index = 0; index < meetings.size(); index++) {
            agreement.requireRelations(meetings.get(index), "meetings[%s]".formatted(index));
        }
    }

    private void add(Meeting meeting, String path) {
        require(byId.put(meeting.id(), meeting) == null, path + ".meetingId", "one that no meeting before has");
        var token = new TokenKey(meeting.key().tenancy(), meeting.terms().clientRequestToken());
        require(
                tokens.add(token),
                path + ".request",
                "one whose client request token no meeting before has in the same account and Region");
    }

    private void requireRelations(Meeting meeting, String path) {
        int number = 0;
        for (MeetingId replica : meeting.replicas()) {
            Meeting found = byId.get(replica);
            require(
                    found != null && meeting.id().equals(found.primaryMeetingId()),
                    "%s.replicas[%s]".formatted(path, number++),
                    "a meeting of the document whose primary is this one");
        }
        if (meeting.primaryMeetingId() != null) {
            requirePrimary(meeting, byId.get(meeting.primaryMeetingId()), path);
        }
    }

    private static void requirePrimary(Meeting replica, @Nullable Meeting primary, String path) {
        require(
                primary != null
                        && primary.key().tenancy().equals(replica.key().tenancy())
                        && primary.primaryMeetingId() == null,
                path + ".request",
                "one whose primary meeting is in the document, in the same account and Region, and no replica itself");
        if (primary == null) {
            return;
        }
        require(
                primary.replicas().contains(replica.id()),
                path + ".request",
                "one whose primary meeting has this one among its replicas");
        require(
                !replica.lifetime().latestEnd().isAfter(primary.lifetime().latestEnd()),
                path + ".latestEnd",
                "not after that of the primary meeting");
        require(
                replica.lifetime().idleTimeout().equals(Duration.ZERO),
                path + ".idleTimeout",
                "PT0S, since being idle does not end replicas");
    }
}
