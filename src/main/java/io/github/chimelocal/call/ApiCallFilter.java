package io.github.chimelocal.call;

import org.jspecify.annotations.Nullable;

/**
 * Chooses calls; what is not given does not matter.
 *
 * @param meeting its id in any letter case
 * @param externalUserId of a call about several users, one is enough
 */
public record ApiCallFilter(
        @Nullable String operation,
        @Nullable String account,
        @Nullable String region,
        @Nullable String meeting,
        @Nullable String externalMeetingId,
        @Nullable String externalUserId) {

    /** Chooses every call. */
    public static final ApiCallFilter ALL = new ApiCallFilter(null, null, null, null, null, null);

    /** Tells whether the call is one of those that are meant. */
    public boolean matches(ApiCall call) {
        RequestSubject subject = call.subject();
        return agrees(operation, call.operation())
                && agrees(account, call.tenancy().account())
                && agrees(region, call.tenancy().region().name())
                && (meeting == null || meeting.equalsIgnoreCase(subject.meeting()))
                && agrees(externalMeetingId, subject.externalMeetingId())
                && (externalUserId == null || subject.externalUserIds().contains(externalUserId));
    }

    private static boolean agrees(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
