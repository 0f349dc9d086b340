package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.api.web.context.RequestBodyReader;
import io.github.chimelocal.api.web.context.RequestSubjectExtractor;
import io.github.chimelocal.meeting.MeetingRepository;
import jakarta.servlet.http.HttpServletRequest;

/** Reads and parses the body of an operation that takes one, and notes whom and what it names. */
public final class RequestBodyInterceptor extends AwsRequestInterceptor {

    private final RequestBodyReader bodies;
    private final AwsJsonCodec json;
    private final MeetingSubjectResolver meetings;

    /** Takes what reads and what parses bodies, and the meetings, whose external ids are noted as well. */
    public RequestBodyInterceptor(RequestBodyReader bodies, AwsJsonCodec json, MeetingRepository meetings) {
        this.bodies = bodies;
        this.json = json;
        this.meetings = new MeetingSubjectResolver(meetings);
    }

    @Override
    void preHandle(HttpServletRequest request, AwsRequestContext context, OperationDescriptor operation) {
        if (operation.takesBody()) {
            context.setInput(json.parse(bodies.read(request, context)));
            context.addSubject(RequestSubjectExtractor.ofInput(context.input()));
            context.addSubject(meetings.externalMeetingIdOf(context));
        }
    }
}
