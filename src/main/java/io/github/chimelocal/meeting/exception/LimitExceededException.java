package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.Tenancy;

/** Something is full. */
public final class LimitExceededException extends MeetingException {

    private static final long serialVersionUID = 1L;

    private LimitExceededException(String message) {
        super(message);
    }

    /** The meeting is full. */
    public static LimitExceededException attendees(int most) {
        return new LimitExceededException(attendeeLimit(most));
    }

    /** The primary meeting has as many replicas as it can have. */
    public static LimitExceededException replicas(MeetingId primary, int most) {
        return new LimitExceededException(
                "Meeting <%s> already has %s replicas, the most there can be".formatted(primary, most));
    }

    /** The store holds as many living meetings as it was configured to hold. */
    public static LimitExceededException meetings(long most) {
        return new LimitExceededException(
                "There are already %s meetings, as many as chime.store.max-meetings allows".formatted(most));
    }

    /** More meetings were to be stored at once than the store was configured to hold. */
    public static LimitExceededException tooManyMeetings(long wanted, long most) {
        return new LimitExceededException(
                "%s meetings are more than chime.store.max-meetings allows: %s".formatted(wanted, most));
    }

    /** The caller has as many living meetings as the quota admits. */
    public static LimitExceededException quota(Tenancy tenancy, int most) {
        return new LimitExceededException(
                "Account %s already has %s meetings in %s, as many as its quota (chime.quotas.meetings) allows"
                        .formatted(tenancy.account(), most, tenancy.region().name()));
    }

    /** What a batch says of each user that did not fit. */
    public static String attendeeLimit(int most) {
        return "The meeting is full: it admits at most %s".formatted(most);
    }
}
