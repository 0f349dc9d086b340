package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.json.BodyTooLargeException;
import io.github.chimelocal.api.json.UnreadableBodyException;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.ControlRegionValidator;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.api.web.context.RequestBodyReader;
import io.github.chimelocal.api.web.context.RequestSubjectExtractor;
import io.github.chimelocal.meeting.MeetingRepository;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;

/** Reads and parses the body of an operation that takes one, and notes whom and what it names. */
public final class RequestBodyInterceptor extends AwsRequestInterceptor {

    private final RequestBodyReader bodies;
    private final AwsJsonCodec json;
    private final MeetingSubjectResolver meetings;
    private final ControlRegionValidator regions;

    /** Takes what reads and what parses bodies, the meetings, and what refuses Regions. */
    public RequestBodyInterceptor(
            RequestBodyReader bodies, AwsJsonCodec json, MeetingRepository meetings, ControlRegionValidator regions) {
        this.bodies = bodies;
        this.json = json;
        this.regions = regions;
        this.meetings = new MeetingSubjectResolver(meetings);
    }

    @Override
    void preHandle(HttpServletRequest request, AwsRequestContext context, OperationDescriptor operation) {
        if (operation.takesBody()) {
            context.setInput(inputOf(request, context));
            context.addSubject(RequestSubjectExtractor.ofInput(context.input()));
            context.addSubject(meetings.externalMeetingIdOf(context));
        }
    }

    /** A Region that is refused is refused before a body that cannot be read. */
    private JsonNode inputOf(HttpServletRequest request, AwsRequestContext context) {
        try {
            return json.parse(bodies.read(request, context));
        } catch (UnreadableBodyException | BodyTooLargeException e) {
            regions.validate(context.tenancy().region());
            throw e;
        }
    }
}
