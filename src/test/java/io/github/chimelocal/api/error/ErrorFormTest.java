package io.github.chimelocal.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorFormTest {

    private final RequestIdProvider ids = new RequestIdProvider(UUID::randomUUID);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/meetings");

    @Test
    void aResourceIsNamedWhereTheModelHasIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AwsErrorResponse.of(ErrorShape.TOO_MANY_TAGS, "Too many"));
        assertThatIllegalArgumentException().isThrownBy(() -> AwsErrorResponse.of(ErrorShape.NOT_FOUND, "None", "arn"));
        assertThat(AwsErrorResponse.of(ErrorShape.SERVICE_UNAVAILABLE, "Later")
                        .shape()
                        .ownMember())
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
}
