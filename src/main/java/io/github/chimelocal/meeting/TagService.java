package io.github.chimelocal.meeting;

import java.util.Collection;
import java.util.function.UnaryOperator;

/** Tags living meetings, named by ARN. */
public class TagService {

    private final MeetingRepository meetings;

    /** Takes the meetings. */
    public TagService(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    /**
     * Adds tags, overwriting values of the same keys.
     *
     * @throws Refusal when the ARN is not that of a living meeting of the caller, or the tags become too many
     */
    public void tag(Tenancy caller, String arn, Tags tags) {
        change(caller, arn, meeting -> meeting.tag(tags));
    }

    /**
     * Removes tags; keys that are not there are passed over.
     *
     * @throws Refusal when the ARN is not that of a living meeting of the caller
     */
    public void untag(Tenancy caller, String arn, Collection<String> keys) {
        change(caller, arn, meeting -> meeting.untag(keys));
    }

    /**
     * Returns the tags in the order in which they came.
     *
     * @throws Refusal when the ARN is not that of a living meeting of the caller
     */
    public Tags list(Tenancy caller, String arn) {
        MeetingArn named = requireMeetingArn(arn);
        return meetings.find(keyFor(caller, named))
                .orElseThrow(() -> ResourceNotFound.of(named))
                .tags();
    }

    private void change(Tenancy caller, String arn, UnaryOperator<Meeting> change) {
        MeetingArn named = requireMeetingArn(arn);
        if (meetings.update(keyFor(caller, named), change).isEmpty()) {
            throw ResourceNotFound.of(named);
        }
    }

    private static MeetingArn requireMeetingArn(String arn) {
        return MeetingArn.parse(arn).orElseThrow(() -> BadRequest.notAMeetingArn(arn));
    }

    /** An ARN of another account, Region or partition is well-formed, but names nothing that the caller has. */
    private static MeetingKey keyFor(Tenancy caller, MeetingArn named) {
        var key = new MeetingKey(caller, named.meetingId());
        if (!MeetingArn.of(key).equals(named)) {
            throw ResourceNotFound.of(named);
        }
        return key;
    }
}
