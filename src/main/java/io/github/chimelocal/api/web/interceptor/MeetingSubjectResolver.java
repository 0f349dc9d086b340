package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.Optional;

/** Finds the living meeting that a call names. */
record MeetingSubjectResolver(MeetingRepository meetings) {

    Optional<Meeting> find(String meeting, Tenancy tenancy) {
        return MeetingId.parse(meeting).flatMap(id -> meetings.find(new MeetingKey(tenancy, id)));
    }

    /** Returns the external id of the meeting that the subject names by its id; none when it is known or there is none. */
    RequestSubject externalMeetingIdOf(AwsRequestContext context) {
        RequestSubject subject = context.subject();
        if (subject.meeting() == null || subject.externalMeetingId() != null) {
            return RequestSubject.NONE;
        }
        return find(subject.meeting(), context.tenancy())
                .map(meeting -> RequestSubject.ofMeeting(
                        null, meeting.terms().externalMeetingId().value()))
                .orElse(RequestSubject.NONE);
    }
}
