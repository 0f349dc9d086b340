package io.github.chimelocal.sdk;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.StrictServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingRequest;
import software.amazon.awssdk.services.chimesdkmeetings.model.LimitExceededException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ResourceNotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;
import software.amazon.awssdk.services.chimesdkmeetings.model.TooManyTagsException;

/** What the typed exceptions carry beside what {@link ReachableErrorsTest} asks of all of them. */
@Fidelity(
        value = DOCUMENTED,
        topic = ERRORS,
        what = "form of an error: headers",
        answer = "`x-amzn-ErrorType` with the name of the exception, `x-amzn-RequestId`",
        evidence = "the protocol, AWS restJson1")
@StrictServer
@ParameterizedClass
@EnumSource(SdkKind.class)
class TypedExceptionTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    @Parameter
    private SdkKind kind;

    @LocalServerPort
    private int port;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        chime = kind.connect(port, Accounts.fresh(), "us-east-1");
    }

    @Test
    void badRequestForAViolatedConstraint() {
        var error = refusal(
                BadRequestException.class,
                BadRequestException::requestIdValue,
                () -> create(request -> request.externalMeetingId("x")));

        assertThat(error).satisfies(is(400, "externalMeetingId"));
        assertThat(error.code()).isEqualTo("BadRequest");
        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo("1 validation error detected: Value at 'externalMeetingId' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 2");
    }

    @Test
    void badRequestForContradictoryCapabilities() {
        String meeting = create(request -> {}).meetingId();

        var error = refusal(
                BadRequestException.class,
                BadRequestException::requestIdValue,
                () -> chime.createAttendee(request -> request.meetingId(meeting)
                        .externalUserId("ann")
                        .capabilities(
                                wanted -> wanted.audio("None").video("None").content("Receive"))));

        assertThat(error).satisfies(is(400, "Content can be"));
    }

    @Test
    void notFoundForAnUnknownAttendee() {
        String meeting = create(request -> {}).meetingId();

        var error = refusal(
                NotFoundException.class,
                NotFoundException::requestIdValue,
                () -> chime.deleteAttendee(request -> request.meetingId(meeting).attendeeId(NOBODY)));

        assertThat(error).satisfies(is(404, "Attendee <" + NOBODY + "> not found"));
    }

    @Test
    void limitExceededForAFullMeeting() {
        String meeting = create(request ->
                        request.meetingFeatures(features -> features.attendee(attendee -> attendee.maxCount(1))))
                .meetingId();
        chime.createAttendee(request -> request.meetingId(meeting).externalUserId("ann"));

        var error = refusal(
                LimitExceededException.class,
                LimitExceededException::requestIdValue,
                () -> chime.createAttendee(request -> request.meetingId(meeting).externalUserId("bob")));

        assertThat(error).satisfies(is(400, "at most 1"));
        assertThat(error.code()).isEqualTo("ResourceLimitExceeded");
    }

    @Test
    void resourceNotFoundWithItsNameForAnUnknownArn() {
        String arn = "arn:aws:chime:us-east-1:000000000000:meeting/" + NOBODY;

        var error = refusal(
                ResourceNotFoundException.class,
                ResourceNotFoundException::requestIdValue,
                () -> chime.listTagsForResource(request -> request.resourceARN(arn)));

        assertThat(error).satisfies(is(404, arn));
        assertThat(error.resourceName()).isEqualTo(arn);
    }

    @Test
    void tooManyTagsWithTheMeetingsArn() {
        String arn = create(request -> {}).meetingArn();
        chime.tagResource(request -> request.resourceARN(arn).tags(tags("a", 50)));

        var error = refusal(
                TooManyTagsException.class,
                TooManyTagsException::requestIdValue,
                () -> chime.tagResource(request -> request.resourceARN(arn).tags(tags("b", 1))));

        assertThat(error).satisfies(is(400, "at most 50 tags"));
        assertThat(error.resourceName()).isEqualTo(arn);
    }

    /** The model's member RequestId hides the SDK's own method of that name; each class has this one instead. */
    private static <E extends ChimeSdkMeetingsException> E refusal(
            Class<E> type, Function<E, String> requestIdValue, Runnable call) {
        E error = catchThrowableOfType(type, call::run);
        assertThat(error).isExactlyInstanceOf(type);
        assertThat(UUID.fromString(requestIdValue.apply(error)))
                .hasToString(error.awsErrorDetails()
                        .sdkHttpResponse()
                        .firstMatchingHeader("x-amzn-RequestId")
                        .orElseThrow());
        return error;
    }

    private static Consumer<ChimeSdkMeetingsException> is(int status, String message) {
        return error -> {
            assertThat(error.statusCode()).isEqualTo(status);
            assertThat(error.awsErrorDetails().errorMessage()).contains(message);
            assertThat(error.awsErrorDetails().errorCode())
                    .isEqualTo(error.getClass().getSimpleName());
        };
    }

    private Meeting create(Consumer<CreateMeetingRequest.Builder> terms) {
        return chime.createMeeting(request -> {
                    request.externalMeetingId("room").mediaRegion("us-east-1");
                    terms.accept(request);
                })
                .meeting();
    }

    private static List<Tag> tags(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Tag.builder().key(prefix + n).value("v").build())
                .toList();
    }
}
