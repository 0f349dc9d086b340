package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.ResourceNotFoundException;
import io.github.chimelocal.meeting.id.MeetingArn;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
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
     * @throws MeetingException when the ARN is not that of a living meeting of the caller, or the tags become too many
     */
    public void tag(Tenancy caller, String arn, Tags tags) {
        change(caller, arn, meeting -> meeting.withTags(tags));
    }

    /**
     * Removes tags; keys that are not there are passed over.
     *
     * @throws MeetingException when the ARN is not that of a living meeting of the caller
     */
    public void untag(Tenancy caller, String arn, Collection<String> keys) {
        change(caller, arn, meeting -> meeting.withoutTags(keys));
    }

    /**
     * Returns the tags in the order in which they came.
     *
     * @throws MeetingException when the ARN is not that of a living meeting of the caller
     */
    public Tags list(Tenancy caller, String arn) {
        MeetingArn named = requireMeetingArn(arn);
        return meetings.find(keyFor(caller, named))
                .orElseThrow(() -> ResourceNotFoundException.of(named))
                .tags();
    }

    private void change(Tenancy caller, String arn, UnaryOperator<Meeting> change) {
        MeetingArn named = requireMeetingArn(arn);
        if (meetings.update(keyFor(caller, named), change).isEmpty()) {
            throw ResourceNotFoundException.of(named);
        }
    }

    private static MeetingArn requireMeetingArn(String arn) {
        return MeetingArn.parse(arn).orElseThrow(() -> BadRequestException.notAMeetingArn(arn));
    }

    /** An ARN of another account, Region or partition is well-formed, but names nothing that the caller has. */
    private static MeetingKey keyFor(Tenancy caller, MeetingArn named) {
        var key = new MeetingKey(caller, named.meetingId());
        if (!MeetingArn.of(key).equals(named)) {
            throw ResourceNotFoundException.of(named);
        }
        return key;
    }
}
