package io.github.chimelocal.api;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** Checks that an answer is an error in the one form that every SDK understands. */
final class AwsError {

    static final String NOT_NULL = "Member must not be null";
    static final String A_GUID =
            "Member must satisfy regular expression pattern: [a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}";

    private final int status;
    private final Map<String, String> headers;
    private final String body;

    private AwsError(int status, Map<String, String> headers, String body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static AwsError assertThat(Response response) {
        var headers = new LinkedHashMap<String, String>();
        for (String name : new String[] {"x-amzn-ErrorType", "x-amzn-RequestId", "Content-Type"}) {
            headers.put(name, response.header(name));
        }
        return new AwsError(response.statusCode(), headers, response.asString());
    }

    static AwsError assertThat(RawHttp.Answer answer) {
        return new AwsError(answer.status(), answer.headers(), answer.body());
    }

    /** Words one violated constraint as AWS does. */
    static String at(String member, String complaint) {
        return "Value at '" + member + "' failed to satisfy constraint: " + complaint;
    }

    static String atLeast(int length) {
        return "Member must have length greater than or equal to " + length;
    }

    static String atMost(int length) {
        return "Member must have length less than or equal to " + length;
    }

    void is(int expectedStatus, String type, String code, String message) {
        String requestId = hasForm(expectedStatus, type);
        Assertions.assertThat(members()).isEqualTo(Map.of("Code", code, "Message", message, "RequestId", requestId));
    }

    /** Checks the form and returns the message, for those that are only told in part. */
    String is(int expectedStatus, String type, String code) {
        String message = JsonPath.from(body).getString("Message");
        Assertions.assertThat(message).isNotBlank().doesNotContain("java.", "jackson", "springframework", "Exception");
        is(expectedStatus, type, code, message);
        return message;
    }

    /** Checks one of the two errors that name a resource. */
    void isAbout(String resource, int expectedStatus, String type, String code, String message) {
        String requestId = hasForm(expectedStatus, type);
        Assertions.assertThat(members())
                .isEqualTo(Map.of("Code", code, "Message", message, "RequestId", requestId, "ResourceName", resource));
    }

    /** Checks what a HEAD request gets: all but the body. */
    void isWithoutBody(int expectedStatus, String type) {
        hasForm(expectedStatus, type);
        Assertions.assertThat(body).isEmpty();
    }

    void isBadRequest(String message) {
        is(400, "BadRequestException", "BadRequest", message);
    }

    String isBadRequest() {
        return is(400, "BadRequestException", "BadRequest");
    }

    /** Checks that these constraints are violated and no others. */
    void isInvalid(String... violations) {
        isBadRequest(describe(violations));
    }

    /** Words several violated constraints as AWS does. */
    static String describe(String... violations) {
        String count = violations.length == 1 ? "1 validation error" : violations.length + " validation errors";
        return count + " detected: " + String.join("; ", violations);
    }

    void isNoSuchMeeting(String meeting) {
        is(404, "NotFoundException", "NotFound", "Meeting <" + meeting + "> not found");
    }

    void isNoSuchAttendee(String attendee) {
        is(404, "NotFoundException", "NotFound", "Attendee <" + attendee + "> not found");
    }

    void isNoSuchResource(String arn) {
        isAbout(arn, 404, "ResourceNotFoundException", "ResourceNotFound", "Resource <" + arn + "> not found");
    }

    void isLimitExceeded(String message) {
        is(400, "LimitExceededException", "ResourceLimitExceeded", message);
    }

    void isInvalidSignature(String message) {
        is(403, "InvalidSignatureException", "InvalidSignature", message);
    }

    String isInvalidSignature() {
        return is(403, "InvalidSignatureException", "InvalidSignature");
    }

    void isUnknownOperation(int expectedStatus) {
        is(expectedStatus, "UnknownOperationException", "UnknownOperation");
    }

    void isTooLarge(int bytes) {
        is(
                413,
                "RequestEntityTooLargeException",
                "RequestEntityTooLarge",
                "The request body is longer than %d bytes (chime.http.max-body-size)".formatted(bytes));
    }

    private String hasForm(int expectedStatus, String type) {
        Assertions.assertThat(status).as(body).isEqualTo(expectedStatus);
        Assertions.assertThat(headers).as(body).containsEntry("x-amzn-ErrorType", type);
        Assertions.assertThat(headers).as(body).containsEntry("Content-Type", "application/json");
        String requestId = String.valueOf(headers.get("x-amzn-RequestId"));
        Assertions.assertThat(UUID.fromString(requestId)).hasToString(requestId);
        return requestId;
    }

    private Map<String, Object> members() {
        return JsonPath.from(body).getMap("$");
    }
}
