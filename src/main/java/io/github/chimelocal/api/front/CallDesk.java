package io.github.chimelocal.api.front;

import io.github.chimelocal.api.constraint.AmazonResourceName;
import io.github.chimelocal.api.error.Errors;
import io.github.chimelocal.api.front.Exchange.Operation;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Notes which operation is called and whom the call is about; a call that has no body meets its fault here. */
@Component
class CallDesk implements HandlerInterceptor {

    private final Map<Class<?>, Operation> operations = new ConcurrentHashMap<>();
    private final Caller caller;
    private final MeetingRepository meetings;
    private final Injector injector;
    private final Doorkeeper doorkeeper;

    CallDesk(Caller caller, Doorkeeper doorkeeper, MeetingRepository meetings, Injector injector) {
        this.caller = caller;
        this.doorkeeper = doorkeeper;
        this.meetings = meetings;
        this.injector = injector;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Exchange> exchange = Exchange.of(request);
        if (exchange.isPresent() && handler instanceof HandlerMethod method) {
            Operation operation = operations.computeIfAbsent(method.getBeanType(), type -> operation(method));
            if (operation.name() != null) {
                note(exchange.get(), operation, request);
            }
        }
        return true;
    }

    /** Notes what the request itself says, and what that leads to; then the call meets its fault, if it is to. */
    void noteBody(Exchange exchange, RequestSubject said) {
        exchange.isAbout(said);
        exchange.tenancy().ifPresent(tenancy -> exchange.isAbout(known(exchange.subject(), tenancy)));
        injector.inject(exchange);
    }

    /** One who is turned away is in the journal as who he says that he is. */
    private void note(Exchange exchange, Operation operation, HttpServletRequest request) {
        exchange.calls(operation, caller.tenancy(request));
        doorkeeper.admit(exchange, request);
        exchange.tenancy().ifPresent(tenancy -> exchange.isAbout(labelled(request, tenancy)));
        if (operation.arn() != null) {
            exchange.isAbout(RequestSubject.ofResource(request.getParameter(operation.arn())));
        }
        if (!operation.takesBody()) {
            noteBody(exchange, RequestSubject.NONE);
        }
    }

    private RequestSubject labelled(HttpServletRequest request, Tenancy tenancy) {
        String meeting = label(request, "MeetingId");
        if (meeting == null) {
            return RequestSubject.NONE;
        }
        String attendee = label(request, "AttendeeId");
        Stream<String> user = attendee == null
                ? Stream.empty()
                : find(meeting, tenancy)
                        .flatMap(found -> AttendeeId.parse(attendee).flatMap(found::find))
                        .map(known -> known.externalUserId().value())
                        .stream();
        return RequestSubject.ofMeeting(meeting, null).and(RequestSubject.ofUsers(user));
    }

    /** A meeting that is named by its id has its external id too, while it lives. */
    private RequestSubject known(RequestSubject subject, Tenancy tenancy) {
        if (subject.meeting() == null || subject.externalMeetingId() != null) {
            return RequestSubject.NONE;
        }
        return find(subject.meeting(), tenancy)
                .map(meeting -> RequestSubject.ofMeeting(
                        null, meeting.terms().externalMeetingId().value()))
                .orElse(RequestSubject.NONE);
    }

    private Optional<Meeting> find(String meeting, Tenancy tenancy) {
        return MeetingId.parse(meeting).flatMap(id -> meetings.find(new MeetingKey(tenancy, id)));
    }

    private static @Nullable String label(HttpServletRequest request, String name) {
        Object labels = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return labels instanceof Map<?, ?> map && map.get(name) instanceof String value ? value : null;
    }

    private static Operation operation(HandlerMethod method) {
        Errors errors = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Errors.class);
        if (errors == null) {
            return Operation.NONE;
        }
        boolean takesBody = Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        return new Operation(method.getBeanType().getSimpleName(), takesBody, arn(method), List.of(errors.value()));
    }

    /** Finds none that stands in the body, which tells by itself what it is about. */
    private static @Nullable String arn(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(AmazonResourceName.class))
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name)
                .findAny()
                .orElse(null);
    }
}
