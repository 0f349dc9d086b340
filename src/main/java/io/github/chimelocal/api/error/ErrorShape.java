package io.github.chimelocal.api.error;

import io.github.chimelocal.auth.AuthenticationFailedException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The errors that leave on AWS's side: the model's twelve, and those that stand in front of any operation. */
public enum ErrorShape {
    BAD_REQUEST("BadRequestException", "BadRequest", 400),
    CONFLICT("ConflictException", "Conflict", 409),
    FORBIDDEN("ForbiddenException", "Forbidden", 403),
    LIMIT_EXCEEDED("LimitExceededException", "ResourceLimitExceeded", 400),
    NOT_FOUND("NotFoundException", "NotFound", 404),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", "ResourceNotFound", 404, "ResourceName"),
    SERVICE_FAILURE("ServiceFailureException", "ServiceFailure", 500),
    SERVICE_UNAVAILABLE("ServiceUnavailableException", "ServiceUnavailable", 503, "RetryAfterSeconds"),
    THROTTLING("ThrottlingException", "Throttling", 429),
    TOO_MANY_TAGS("TooManyTagsException", "TooManyTags", 400, "ResourceName"),
    UNAUTHORIZED("UnauthorizedException", "Unauthorized", 401),
    UNPROCESSABLE_ENTITY("UnprocessableEntityException", "Unprocessable", 422),

    /** Not modelled: no such path, or not with this method (405) or this {@code operation}. */
    UNKNOWN_OPERATION("UnknownOperationException", "UnknownOperation", 404),
    /** Not modelled. */
    REQUEST_ENTITY_TOO_LARGE("RequestEntityTooLargeException", "RequestEntityTooLarge", 413),
    /** Not modelled, but seen on AWS's older endpoint; only with {@code chime.errors.validation}. */
    VALIDATION("ValidationException", "Validation", 400),
    /** Not modelled, as the next three: only with {@code chime.auth.required}. */
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", "MissingAuthenticationToken", 403),
    INCOMPLETE_SIGNATURE("IncompleteSignatureException", "IncompleteSignature", 403),
    INVALID_SIGNATURE("InvalidSignatureException", "InvalidSignature", 403),
    UNRECOGNIZED_CLIENT("UnrecognizedClientException", "UnrecognizedClient", 403);

    private final String type;
    private final String code;
    private final int status;
    private final @Nullable String ownMember;

    ErrorShape(String type, String code, int status) {
        this(type, code, status, null);
    }

    ErrorShape(String type, String code, int status, @Nullable String ownMember) {
        this.type = type;
        this.code = code;
        this.status = status;
        this.ownMember = ownMember;
    }

    /** Returns the name by which an SDK finds its exception class. */
    public String type() {
        return type;
    }

    /** Returns the short name that stands in the body. */
    public String code() {
        return code;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the member that this error has beside Code, Message and RequestId; RetryAfterSeconds is a header. */
    public Optional<String> ownMember() {
        return Optional.ofNullable(ownMember);
    }

    /** Returns those of the model. */
    public static List<ErrorShape> modelled() {
        return List.copyOf(EnumSet.range(BAD_REQUEST, UNPROCESSABLE_ENTITY));
    }

    /** Returns the error for a signature that was refused. */
    public static ErrorShape of(AuthenticationFailedException.Reason reason) {
        return switch (reason) {
            case MISSING -> MISSING_AUTHENTICATION_TOKEN;
            case INCOMPLETE -> INCOMPLETE_SIGNATURE;
            case INVALID -> INVALID_SIGNATURE;
            case UNRECOGNIZED -> UNRECOGNIZED_CLIENT;
        };
    }

    /** Finds the error that says best what an operation would say by that status. */
    static ErrorShape forStatus(int status, List<ErrorShape> declared) {
        return Stream.concat(declared.stream(), modelled().stream())
                .filter(shape -> shape.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : SERVICE_FAILURE);
    }

    /** Finds the error that says best what a server or framework says by a bare status. */
    public static ErrorShape forStatus(int status) {
        return switch (status) {
            case 403 -> FORBIDDEN;
            case 404, 405 -> UNKNOWN_OPERATION;
            case 413 -> REQUEST_ENTITY_TOO_LARGE;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : SERVICE_FAILURE;
        };
    }
}
