package io.github.chimelocal.api.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.json.AwsJsonCodec;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AwsErrorRendererTest {

    private final AwsErrorRenderer renderer =
            new AwsErrorRenderer(new RequestIdProvider(UUID::randomUUID), new AwsJsonCodec());
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/meetings");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void rendersAnErrorWithItsHeaders() throws IOException {
        renderer.render(AwsErrorResponse.of(ErrorShape.TOO_MANY_TAGS, "Too many", "arn"), request, response);

        String id = renderer.requestId(request);
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
}
