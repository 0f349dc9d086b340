package io.github.chimelocal.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chimelocal.api.json.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrorFormTest {

    private final RequestIds ids = new RequestIds(UUID::randomUUID);
    private final ErrorWriter writer = new ErrorWriter(ids, new WireJson());
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/meetings");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void anErrorIsWrittenWithItsHeaders() throws IOException {
        writer.write(request, response, ApiError.of(ErrorShape.TOO_MANY_TAGS, "Too many", "arn"));

        String id = writer.requestId(request);
        String body =
                "{\"Code\":\"TooManyTags\",\"Message\":\"Too many\",\"RequestId\":\"%s\",\"ResourceName\":\"arn\"}"
                        .formatted(id);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getHeader("x-amzn-ErrorType")).isEqualTo("TooManyTagsException");
        assertThat(response.getHeader("x-amzn-RequestId")).isEqualTo(id);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentAsString()).isEqualTo(body);
        assertThat(response.getContentLength()).isEqualTo(body.length());
    }

    @Test
    void anErrorIsAResponseOfSpringAsWell() {
        ResponseEntity<Object> answer = ApiError.of(ErrorShape.CONFLICT, "No").response(new HttpHeaders(), "id");

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getHeaders().getFirst("x-amzn-ErrorType")).isEqualTo("ConflictException");
        assertThat(answer.getBody()).isEqualTo(new ErrorBody("Conflict", "No", "id", null));
    }

    @Test
    void aResourceIsNamedWhereTheModelHasIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiError.of(ErrorShape.TOO_MANY_TAGS, "Too many"));
        assertThatIllegalArgumentException().isThrownBy(() -> ApiError.of(ErrorShape.NOT_FOUND, "None", "arn"));
        assertThat(ApiError.of(ErrorShape.SERVICE_UNAVAILABLE, "Later").shape().ownMember())
                .contains("RetryAfterSeconds");
    }

    @Test
    void aRequestKeepsItsId() {
        String id = ids.of(request);

        assertThat(ids.of(request)).isEqualTo(id);
        assertThat(ids.of(new MockHttpServletRequest())).isNotEqualTo(id);
        assertThat(UUID.fromString(id)).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "403, FORBIDDEN",
        "404, UNKNOWN_OPERATION",
        "405, UNKNOWN_OPERATION",
        "413, REQUEST_ENTITY_TOO_LARGE",
        "499, BAD_REQUEST",
        "500, SERVICE_FAILURE",
        "502, SERVICE_FAILURE",
        "503, SERVICE_UNAVAILABLE"
    })
    void aBareStatusHasItsError(int status, ErrorShape shape) {
        assertThat(ErrorShape.forStatus(status)).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_chime", "/_chime/", "/_chime/health", "/%5Fchime/health", "/_chime;a=b/health"})
    void ourOwnSideBeginsWithItsRoot(String uri) {
        assertThat(ControlPaths.contains(requestTo(uri))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "/", "/_chimera", "/meetings/_chime", "//_chime", "/x/../_chime", "_chime"})
    void otherPathsAreOfAwsSide(String uri) {
        assertThat(ControlPaths.contains(requestTo(uri))).isFalse();
    }

    private static HttpServletRequest requestTo(String uri) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ErrorFormTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> uri);
    }
}
