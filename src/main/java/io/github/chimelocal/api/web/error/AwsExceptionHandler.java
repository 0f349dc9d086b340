package io.github.chimelocal.api.web.error;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.ConstraintViolationFormatter;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.InjectedFaultException;
import io.github.chimelocal.api.error.RoutingErrorMessages;
import io.github.chimelocal.api.error.ThrottlingException;
import io.github.chimelocal.api.json.BodyTooLargeException;
import io.github.chimelocal.api.json.UnreadableBodyException;
import io.github.chimelocal.auth.AuthenticationFailedException;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.config.properties.ChimeProperties.ValidationError;
import io.github.chimelocal.http.ControlPaths;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.ConflictException;
import io.github.chimelocal.meeting.exception.ForbiddenException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.exception.ResourceNotFoundException;
import io.github.chimelocal.meeting.exception.TooManyTagsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Maps exceptions to AWS's errors; for the control API, those that its own advice leaves to problem details. */
@RestControllerAdvice
class AwsExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(AwsExceptionHandler.class);

    /** The text seen on AWS. */
    private static final String FAILURE = "Service has experienced an unexpected failure";

    private final AwsErrorRenderer renderer;
    private final ErrorShape violation;

    AwsExceptionHandler(AwsErrorRenderer renderer, ChimeProperties properties) {
        this.renderer = renderer;
        this.violation = properties.errors().validation() == ValidationError.BAD_REQUEST
                ? ErrorShape.BAD_REQUEST
                : ErrorShape.VALIDATION;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> badRequest(BadRequestException refusal, WebRequest request) {
        return answer(ErrorShape.BAD_REQUEST, refusal.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> conflict(ConflictException refusal, WebRequest request) {
        return answer(ErrorShape.CONFLICT, refusal.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> forbidden(ForbiddenException refusal, WebRequest request) {
        return answer(ErrorShape.FORBIDDEN, refusal.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> limitExceeded(LimitExceededException refusal, WebRequest request) {
        return answer(ErrorShape.LIMIT_EXCEEDED, refusal.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notFound(NotFoundException refusal, WebRequest request) {
        return answer(ErrorShape.NOT_FOUND, refusal.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> resourceNotFound(ResourceNotFoundException refusal, WebRequest request) {
        return answer(
                AwsErrorResponse.of(ErrorShape.RESOURCE_NOT_FOUND, refusal.getMessage(), refusal.resourceName()),
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooManyTags(TooManyTagsException refusal, WebRequest request) {
        return answer(
                AwsErrorResponse.of(ErrorShape.TOO_MANY_TAGS, refusal.getMessage(), refusal.resourceName()), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(UnreadableBodyException body, WebRequest request) {
        return answer(ErrorShape.BAD_REQUEST, body.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooLarge(BodyTooLargeException body, WebRequest request) {
        return answer(ErrorShape.REQUEST_ENTITY_TOO_LARGE, body.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooManyRequests(ThrottlingException refusal, WebRequest request) {
        return answer(ErrorShape.THROTTLING, refusal.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notAuthentic(AuthenticationFailedException refusal, WebRequest request) {
        return answer(ErrorShape.of(refusal.reason()), refusal.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> injected(InjectedFaultException fault, WebRequest request) {
        return respond(fault.error(), fault.headers(), request);
    }

    /** The only parameter that is not a string is a number. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException mismatch, WebRequest request) {
        String member = mismatch.getParameter().getParameterName();
        return answer(ErrorShape.BAD_REQUEST, "Value at '%s' must be an integer".formatted(member), request);
    }

    /** The caller has gone while the answer was written: nobody is left to be told. */
    @ExceptionHandler
    void callerIsGone(IOException gone, HttpServletRequest request) {
        log.debug("Nobody waits for the answer to request {}", renderer.requestId(request), gone);
    }

    /** Our own bug: the log gets all of it, the caller none. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failure(Exception failure, WebRequest request) {
        log.error("Request {} failed", renderer.requestId(servletRequest(request)), failure);
        return leave(failure, FAILURE, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<ConstraintViolation<?>> violations = ex.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .<ConstraintViolation<?>>map(error -> violation(result, error)))
                .toList();
        return answer(violation, ConstraintViolationFormatter.describe(violations), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<ConstraintViolation<?>> violations = ex.getAllErrors().stream()
                .<ConstraintViolation<?>>map(AwsExceptionHandler::violation)
                .toList();
        return answer(violation, ConstraintViolationFormatter.describe(violations), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return leave(ex, RoutingErrorMessages.unknown(servletRequest(request)), headers, status, request);
    }

    /** Spring has the methods in no order, so that it would not say the same twice. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String allowed = Stream.ofNullable(ex.getSupportedMethods())
                .flatMap(Stream::of)
                .sorted()
                .collect(Collectors.joining(", "));
        headers.set(HttpHeaders.ALLOW, allowed);
        return leave(ex, RoutingErrorMessages.wrongMethod(servletRequest(request), allowed), headers, status, request);
    }

    /** Only on our own side: on AWS's every call is presented as one that takes JSON. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String message = RoutingErrorMessages.notAcceptable(servletRequest(request), ex.getSupportedMediaTypes());
        return leave(ex, message, headers, status, request);
    }

    /** The path and the method are right, but not what tells apart the operations that share them. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unknownOperation(UnsatisfiedServletRequestParameterException ex, WebRequest request) {
        String message = RoutingErrorMessages.ambiguous(servletRequest(request), ex.getParamConditionGroups());
        return leave(ex, message, new HttpHeaders(), HttpStatus.NOT_FOUND, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return leave(ex, "The request body did not arrive whole", headers, status, request);
    }

    /** Whatever else Spring MVC itself detects passes here, so nothing leaves AWS's side as a problem detail. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String message = status.is5xxServerError() ? FAILURE : "The request could not be understood";
        return leave(ex, message, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> leave(
            Exception ex, String message, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (ControlPaths.contains(servletRequest(request))) {
            var problem = ProblemDetail.forStatusAndDetail(status, message);
            return super.handleExceptionInternal(ex, problem, headers, status, request);
        }
        ErrorShape shape = ErrorShape.forStatus(status.value());
        return respond(new AwsErrorResponse(shape, status.value(), message, null), headers, request);
    }

    /** Renders the error; there is nothing left for Spring to write. */
    private @Nullable ResponseEntity<Object> respond(AwsErrorResponse error, HttpHeaders headers, WebRequest request) {
        HttpServletRequest servletRequest = servletRequest(request);
        HttpServletResponse response = Objects.requireNonNull(((ServletWebRequest) request).getResponse());
        log.debug(
                "Request {} refused: {}",
                renderer.requestId(servletRequest),
                error.shape().type());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            renderer.render(error, servletRequest, response);
        } catch (IOException gone) {
            callerIsGone(gone, servletRequest);
        }
        return null;
    }

    private @Nullable ResponseEntity<Object> answer(ErrorShape shape, String message, WebRequest request) {
        return answer(AwsErrorResponse.of(shape, message), request);
    }

    private @Nullable ResponseEntity<Object> answer(AwsErrorResponse error, WebRequest request) {
        return respond(error, new HttpHeaders(), request);
    }

    private static HttpServletRequest servletRequest(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static ConstraintViolation<?> violation(ObjectError error) {
        return error.unwrap(ConstraintViolation.class);
    }

    private static ConstraintViolation<?> violation(ParameterValidationResult result, MessageSourceResolvable error) {
        return result.unwrap(error, ConstraintViolation.class);
    }
}
