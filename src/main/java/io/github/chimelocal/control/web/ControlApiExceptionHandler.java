package io.github.chimelocal.control.web;

import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.ConflictException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what the control API refuses with problem details (RFC 9457). */
@RestControllerAdvice(basePackages = "io.github.chimelocal.control")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ControlApiExceptionHandler {

    @ExceptionHandler
    ProblemDetail problem(ControlApiException problem) {
        return detail(problem.status(), problem.getMessage(), problem.field());
    }

    @ExceptionHandler
    ProblemDetail badMember(InvalidMemberException bad) {
        return detail(HttpStatus.BAD_REQUEST, bad.getMessage(), bad.field());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badRequest(BadRequestException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail limitExceeded(LimitExceededException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
    }

    private static ProblemDetail detail(HttpStatus status, String message, Optional<String> wrong) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, message);
        wrong.ifPresent(field -> detail.setProperty("errors", List.of(Map.of("field", field))));
        return detail;
    }
}
