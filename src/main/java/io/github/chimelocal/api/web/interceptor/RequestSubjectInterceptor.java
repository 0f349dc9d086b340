package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.id.AttendeeId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** Notes the meeting, the attendee and the resource that the path and the query name. */
public final class RequestSubjectInterceptor extends AwsRequestInterceptor {

    private final MeetingSubjectResolver meetings;

    /** Takes the meetings, by which an attendee is known as a user. */
    public RequestSubjectInterceptor(MeetingRepository meetings) {
        this.meetings = new MeetingSubjectResolver(meetings);
    }

    @Override
    void preHandle(HttpServletRequest request, AwsRequestContext context, OperationDescriptor operation) {
        String meeting = pathVariable(request, "MeetingId");
        if (meeting != null) {
            context.addSubject(RequestSubject.ofMeeting(meeting, null));
            context.addSubject(RequestSubject.ofUsers(users(request, context, meeting)));
        }
        if (operation.arnParameter() != null) {
            context.addSubject(RequestSubject.ofResource(request.getParameter(operation.arnParameter())));
        }
        if (!operation.takesBody()) {
            context.addSubject(meetings.externalMeetingIdOf(context));
        }
    }

    private Stream<String> users(HttpServletRequest request, AwsRequestContext context, String meeting) {
        String attendee = pathVariable(request, "AttendeeId");
        return attendee == null
                ? Stream.empty()
                : meetings
                        .find(meeting, context.tenancy())
                        .flatMap(found -> AttendeeId.parse(attendee).flatMap(found::find))
                        .map(known -> known.externalUserId().value())
                        .stream();
    }

    private static @Nullable String pathVariable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get(name) instanceof String value ? value : null;
    }
}
