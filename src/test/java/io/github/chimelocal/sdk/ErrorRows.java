package io.github.chimelocal.sdk;

import static io.github.chimelocal.sdk.Reachability.INJECTABLE;
import static io.github.chimelocal.sdk.Reachability.PRODUCED;

import io.github.chimelocal.StrictServer;
import io.github.chimelocal.model.PublishedModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.chimesdkmeetings.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ConflictException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ForbiddenException;
import software.amazon.awssdk.services.chimesdkmeetings.model.LimitExceededException;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ResourceNotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ServiceFailureException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ServiceUnavailableException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ThrottlingException;
import software.amazon.awssdk.services.chimesdkmeetings.model.TooManyTagsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.UnauthorizedException;
import software.amazon.awssdk.services.chimesdkmeetings.model.UnprocessableEntityException;

/** What becomes of each error of each operation: the one table, which is tested and printed in docs/fidelity.md. */
public final class ErrorRows {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    private static final String NO_MEETING = "arn:aws:chime:us-east-1:000000000000:meeting/" + NOBODY;
    private static final PublishedModel MODEL = PublishedModel.load();

    private static final List<ErrorRow> ALL = List.of(
            produced(
                    BadRequestException.class,
                    "a violated constraint, an unreadable request, a rule of the situation",
                    "failed to satisfy constraint",
                    (caller, call) -> call.about(caller.chime(), "x")),
            produced(
                    ForbiddenException.class,
                    "a control Region where AWS has no endpoint, with `chime.regions.strict=true`",
                    "eu-west-1",
                    (caller, call) -> call.about(caller.elsewhere(), NOBODY)),
            produced(
                    NotFoundException.class,
                    "an unknown or ended meeting, an unknown attendee",
                    "Meeting <" + NOBODY + "> not found",
                    (caller, call) -> call.about(caller.chime(), NOBODY)),
            produced(
                    ResourceNotFoundException.class,
                    "the ARN of an unknown or ended meeting",
                    NO_MEETING,
                    (caller, call) -> call.about(caller.chime(), NO_MEETING)),
            produced(
                    TooManyTagsException.class,
                    "more than 50 tags in all",
                    "at most 50 tags",
                    (caller, call) -> call.about(caller.chime(), caller.createMeetingWithFiftyTags())),
            produced(
                    List.of("CreateMeeting", "CreateMeetingWithAttendees"),
                    ConflictException.class,
                    "a client request token again with other parameters, with `chime.idempotency.mismatch=conflict`",
                    "used before",
                    (caller, call) -> {
                        call.about(caller.chime(), "room");
                        call.about(caller.chime(), "other");
                    }),
            injectable(
                    List.of("BatchUpdateAttendeeCapabilitiesExcept", "UpdateAttendeeCapabilities"),
                    ConflictException.class,
                    "simultaneous changes follow each other"),
            produced(
                    List.of("CreateAttendee"),
                    LimitExceededException.class,
                    "a full meeting",
                    "at most 1",
                    (caller, call) -> call.about(caller.chime(), caller.createFullMeeting())),
            produced(
                    List.of("CreateMeeting"),
                    LimitExceededException.class,
                    "a fifth replica; more than `chime.quotas.meetings` or `chime.store.max-meetings`",
                    "4 replicas",
                    (caller, call) -> caller.createReplica(caller.createPrimaryWithFourReplicas())),
            produced(
                    List.of("CreateMeetingWithAttendees"),
                    LimitExceededException.class,
                    "a fifth replica; more than `chime.quotas.meetings` or `chime.store.max-meetings`",
                    "4 replicas",
                    (caller, call) -> caller.createReplicaWithAttendee(caller.createPrimaryWithFourReplicas())),
            injectable(
                    List.of("BatchCreateAttendee"),
                    LimitExceededException.class,
                    "200; those for whom there is no room are in `Errors`"),
            injectable(
                    List.of("StartMeetingTranscription"),
                    LimitExceededException.class,
                    "any number of meetings can have their transcription"),
            injectable(
                    List.of("ListTagsForResource", "TagResource", "UntagResource"),
                    LimitExceededException.class,
                    "tags have no other limit than those of the model and of `TooManyTagsException`"),
            injectable(ServiceFailureException.class, "it would be a bug of ours"),
            injectable(ServiceUnavailableException.class, "no cause in the emulator"),
            produced(
                    ThrottlingException.class,
                    "more calls of an operation than `chime.throttling.rate` and `chime.throttling.burst` admit",
                    "Rate exceeded",
                    (caller, call) -> {
                        IntStream.range(0, StrictServer.BURST).forEach(n -> caller.tryOut(call, NOBODY));
                        call.about(caller.chime(), NOBODY);
                    }),
            injectable(UnauthorizedException.class, "credentials are not checked"),
            injectable(UnprocessableEntityException.class, "AWS does not say what leads to it"));

    private ErrorRows() {}

    public static List<ErrorRow> all() {
        return ALL;
    }

    /** Returns the only row about the error of the operation. */
    public static ErrorRow of(String operation, String error) {
        List<ErrorRow> rows = ALL.stream()
                .filter(row -> row.error().equals(error) && row.operations().contains(operation))
                .toList();
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "%s of %s needs one row, and has %s".formatted(error, operation, rows.size()));
        }
        return rows.get(0);
    }

    private static ErrorRow produced(
            Class<? extends ChimeSdkMeetingsException> error,
            String cause,
            String message,
            ErrorRow.Provocation provocation) {
        return produced(allOf(error), error, cause, message, provocation);
    }

    private static ErrorRow produced(
            List<String> operations,
            Class<? extends ChimeSdkMeetingsException> error,
            String cause,
            String message,
            ErrorRow.Provocation provocation) {
        var proof = new ErrorRow.Proof(message, provocation);
        return new ErrorRow(error.getSimpleName(), operations, PRODUCED, cause, Optional.of(proof));
    }

    private static ErrorRow injectable(Class<? extends ChimeSdkMeetingsException> error, String reason) {
        return injectable(allOf(error), error, reason);
    }

    private static ErrorRow injectable(
            List<String> operations, Class<? extends ChimeSdkMeetingsException> error, String reason) {
        return new ErrorRow(error.getSimpleName(), operations, INJECTABLE, reason, Optional.empty());
    }

    private static List<String> allOf(Class<? extends ChimeSdkMeetingsException> error) {
        return MODEL.operationsThatDeclare(error.getSimpleName());
    }
}
