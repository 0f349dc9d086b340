package io.github.chimelocal.meeting;

/** Something is full. */
public final class LimitExceeded extends Refusal {

    private static final long serialVersionUID = 1L;

    private LimitExceeded(String message) {
        super(message);
    }

    static LimitExceeded attendees(int most) {
        return new LimitExceeded(attendeeLimit(most));
    }

    static LimitExceeded replicas(MeetingId primary, int most) {
        return new LimitExceeded(
                "Meeting <%s> already has %s replicas, the most there can be".formatted(primary, most));
    }

    /** The store holds as many living meetings as it was configured to hold. */
    public static LimitExceeded meetings(long most) {
        return new LimitExceeded(
                "There are already %s meetings, as many as chime.store.max-meetings allows".formatted(most));
    }

    /** More meetings were to be stored at once than the store was configured to hold. */
    public static LimitExceeded tooManyMeetings(long wanted, long most) {
        return new LimitExceeded(
                "%s meetings are more than chime.store.max-meetings allows: %s".formatted(wanted, most));
    }

    /** The caller has as many living meetings as the quota admits. */
    public static LimitExceeded quota(Tenancy tenancy, int most) {
        return new LimitExceeded(
                "Account %s already has %s meetings in %s, as many as its quota (chime.quotas.meetings) allows"
                        .formatted(tenancy.account(), most, tenancy.region().name()));
    }

    /** What a batch says of each user that did not fit. */
    static String attendeeLimit(int most) {
        return "The meeting is full: it admits at most %s".formatted(most);
    }
}
