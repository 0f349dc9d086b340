package io.github.chimelocal.compat;

import static io.github.chimelocal.compat.Chime.NOBODY;
import static io.github.chimelocal.compat.Chime.createAttendee;
import static io.github.chimelocal.compat.Chime.createMeeting;
import static io.github.chimelocal.compat.Chime.freshAccount;
import static io.github.chimelocal.compat.Chime.room;
import static io.github.chimelocal.compat.Chime.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.chimesdkmeetings.AmazonChimeSDKMeetings;
import com.amazonaws.services.chimesdkmeetings.model.AmazonChimeSDKMeetingsException;
import com.amazonaws.services.chimesdkmeetings.model.AttendeeCapabilities;
import com.amazonaws.services.chimesdkmeetings.model.AttendeeFeatures;
import com.amazonaws.services.chimesdkmeetings.model.BadRequestException;
import com.amazonaws.services.chimesdkmeetings.model.ConflictException;
import com.amazonaws.services.chimesdkmeetings.model.CreateAttendeeRequest;
import com.amazonaws.services.chimesdkmeetings.model.CreateMeetingRequest;
import com.amazonaws.services.chimesdkmeetings.model.DeleteAttendeeRequest;
import com.amazonaws.services.chimesdkmeetings.model.ForbiddenException;
import com.amazonaws.services.chimesdkmeetings.model.GetMeetingRequest;
import com.amazonaws.services.chimesdkmeetings.model.LimitExceededException;
import com.amazonaws.services.chimesdkmeetings.model.ListTagsForResourceRequest;
import com.amazonaws.services.chimesdkmeetings.model.MeetingFeaturesConfiguration;
import com.amazonaws.services.chimesdkmeetings.model.NotFoundException;
import com.amazonaws.services.chimesdkmeetings.model.ResourceNotFoundException;
import com.amazonaws.services.chimesdkmeetings.model.Tag;
import com.amazonaws.services.chimesdkmeetings.model.TagResourceRequest;
import com.amazonaws.services.chimesdkmeetings.model.TooManyTagsException;
import com.amazonaws.services.chimesdkmeetings.model.UntagResourceRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each error that a client can provoke arrives as the exception class that an app catches. */
class TypedExceptionTest {

    private AmazonChimeSDKMeetings chime;

    @BeforeEach
    void connect() {
        chime = Chime.connect(server("BASE_URL"));
    }

    @AfterEach
    void disconnect() {
        chime.shutdown();
    }

    @Test
    void badRequestForAViolatedConstraint() {
        var error =
                refusal(BadRequestException.class, 400, () -> chime.createMeeting(room().withExternalMeetingId("x")));

        assertThat(error.getCode()).isEqualTo("BadRequest");
        assertThat(error.getErrorMessage())
                .isEqualTo("1 validation error detected: Value at 'externalMeetingId' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 2");
    }

    @Test
    void badRequestForMembersThatAreNotThereAtAll() {
        var error = refusal(BadRequestException.class, 400, () -> chime.createMeeting(new CreateMeetingRequest()));

        assertThat(error.getErrorMessage())
                .startsWith("2 validation errors detected: Value at 'externalMeetingId'")
                .contains("'mediaRegion'");
    }

    @Test
    void badRequestForContradictoryCapabilities() {
        var request = new CreateAttendeeRequest()
                .withMeetingId(createMeeting(chime).getMeetingId())
                .withExternalUserId("ann")
                .withCapabilities(new AttendeeCapabilities()
                        .withAudio("None")
                        .withVideo("None")
                        .withContent("Receive"));

        var error = refusal(BadRequestException.class, 400, () -> chime.createAttendee(request));

        assertThat(error.getErrorMessage()).startsWith("Content can be ");
    }

    @Test
    void notFoundForAnUnknownMeeting() {
        var error = refusal(NotFoundException.class, 404, () -> get(NOBODY));

        assertThat(error.getCode()).isEqualTo("NotFound");
        assertThat(error.getErrorMessage()).isEqualTo("Meeting <" + NOBODY + "> not found");
    }

    @Test
    void notFoundForAMeetingOfAnotherAccount() {
        String id = createMeeting(chime).getMeetingId();
        reconnect(server("BASE_URL"), "eu-central-1");

        refusal(NotFoundException.class, 404, () -> get(id));
    }

    @Test
    void notFoundForAnUnknownAttendee() {
        var request = new DeleteAttendeeRequest()
                .withMeetingId(createMeeting(chime).getMeetingId())
                .withAttendeeId(NOBODY);

        var error = refusal(NotFoundException.class, 404, () -> chime.deleteAttendee(request));

        assertThat(error.getErrorMessage()).isEqualTo("Attendee <" + NOBODY + "> not found");
    }

    @Test
    void limitExceededForAFullMeeting() {
        String meeting = chime.createMeeting(room().withMeetingFeatures(new MeetingFeaturesConfiguration()
                        .withAttendee(new AttendeeFeatures().withMaxCount(1))))
                .getMeeting()
                .getMeetingId();
        createAttendee(chime, meeting, "ann");

        var error = refusal(LimitExceededException.class, 400, () -> createAttendee(chime, meeting, "bob"));

        assertThat(error.getCode()).isEqualTo("ResourceLimitExceeded");
        assertThat(error.getErrorMessage()).contains("at most 1");
    }

    @Test
    void limitExceededForAFifthReplica() {
        String primary = createMeeting(chime).getMeetingId();
        IntStream.range(0, 4).forEach(n -> chime.createMeeting(room().withPrimaryMeetingId(primary)));

        var error = refusal(
                LimitExceededException.class, 400, () -> chime.createMeeting(room().withPrimaryMeetingId(primary)));

        assertThat(error.getErrorMessage()).contains("4 replicas");
    }

    @Test
    void resourceNotFoundWithItsNameForAnUnknownArn() {
        String arn = "arn:aws:chime:eu-central-1:000000000000:meeting/" + NOBODY;
        var list = new ListTagsForResourceRequest().withResourceARN(arn);
        var tag = new TagResourceRequest().withResourceARN(arn).withTags(tags(1));
        var untag = new UntagResourceRequest().withResourceARN(arn).withTagKeys("team");

        Stream.<ThrowingCallable>of(
                        () -> chime.listTagsForResource(list),
                        () -> chime.tagResource(tag),
                        () -> chime.untagResource(untag))
                .map(call -> refusal(ResourceNotFoundException.class, 404, call))
                .forEach(error -> {
                    assertThat(error.getCode()).isEqualTo("ResourceNotFound");
                    assertThat(error.getResourceName()).isEqualTo(arn);
                });
    }

    @Test
    void tooManyTagsWithTheMeetingsArn() {
        String arn = chime.createMeeting(room().withTags(tags(50))).getMeeting().getMeetingArn();
        var another = new TagResourceRequest()
                .withResourceARN(arn)
                .withTags(new Tag().withKey("another").withValue("value"));

        var error = refusal(TooManyTagsException.class, 400, () -> chime.tagResource(another));

        assertThat(error.getCode()).isEqualTo("TooManyTags");
        assertThat(error.getErrorMessage()).contains("at most 50 tags");
        assertThat(error.getResourceName()).isEqualTo(arn);
    }

    @Test
    void conflictForATokenWithOtherParametersWhereThatIsAskedFor() {
        reconnect(server("STRICT_URL"), "eu-central-1");
        chime.createMeeting(room().withClientRequestToken("same"));

        var error = refusal(
                ConflictException.class,
                409,
                () -> chime.createMeeting(room().withClientRequestToken("same").withExternalMeetingId("other")));

        assertThat(error.getCode()).isEqualTo("Conflict");
    }

    @Test
    void forbiddenInARegionWithoutEndpointWhereThatIsAskedFor() {
        reconnect(server("STRICT_URL"), "eu-west-1");

        var error = refusal(ForbiddenException.class, 403, () -> get(NOBODY));

        assertThat(error.getCode()).isEqualTo("Forbidden");
        assertThat(error.getErrorMessage()).contains("eu-west-1");
    }

    @Test
    void theBaseExceptionForTheUnmodelledValidationExceptionWhereThatIsAskedFor() {
        reconnect(server("STRICT_URL"), "eu-central-1");

        var error = unmodelled("ValidationException", 400, () -> get("nobody"));

        assertThat(error.getErrorMessage()).startsWith("1 validation error detected: Value at 'meetingId'");
    }

    @Test
    void theBaseExceptionForAPathWithoutOperation() {
        reconnect(server("BASE_URL") + "/elsewhere", "eu-central-1");

        unmodelled("UnknownOperationException", 404, () -> get(NOBODY));
    }

    @Test
    void theBaseExceptionForABodyOverOneMegabyte() {
        var tooLong = room().withExternalMeetingId("x".repeat(1_100_000));

        unmodelled("RequestEntityTooLargeException", 413, () -> chime.createMeeting(tooLong));
    }

    private static <E extends AmazonChimeSDKMeetingsException> E refusal(
            Class<E> type, int status, ThrowingCallable call) {
        E error = catchThrowableOfType(type, call);
        assertThat(error).isExactlyInstanceOf(type);
        assertThat(error.getErrorCode()).isEqualTo(type.getSimpleName());
        assertThat(error.getStatusCode()).isEqualTo(status);
        assertThat(UUID.fromString(error.getRequestId())).hasToString(error.getRequestId());
        return error;
    }

    private static AmazonChimeSDKMeetingsException unmodelled(String name, int status, ThrowingCallable call) {
        var error = catchThrowableOfType(AmazonChimeSDKMeetingsException.class, call);
        assertThat(error).isExactlyInstanceOf(AmazonChimeSDKMeetingsException.class);
        assertThat(error.getErrorCode()).isEqualTo(name);
        assertThat(error.getStatusCode()).isEqualTo(status);
        return error;
    }

    private void reconnect(String url, String region) {
        chime.shutdown();
        chime = Chime.connect(url, freshAccount(), region);
    }

    private void get(String meeting) {
        chime.getMeeting(new GetMeetingRequest().withMeetingId(meeting));
    }

    private static List<Tag> tags(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Tag().withKey("key-" + n).withValue("value"))
                .toList();
    }
}
