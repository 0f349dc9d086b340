package io.github.chimelocal.control.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.http.JsonRequestWrapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ControlApiFilterTest {

    private final ControlApiFilter door =
            new ControlApiFilter(new ControlApiAccessPolicy(true, null, List.of()), new ControlApiJsonCodec());
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/_chime/events");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(strings = {"type=%zz", "type=%ff"})
    void refusesAQueryThatIsNotPercentEncodedUtf8(String query) throws ServletException, IOException {
        request.setQueryString(query);

        door.doFilter(request, response, chain);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("percent-encoded UTF-8")
                .contains("/_chime/events");
    }

    @Test
    void presentsABodyAsJsonAndReadsParametersFromTheQueryAlone() throws ServletException, IOException {
        request.setContentType("application/x-www-form-urlencoded; charset=nonsense");
        request.setParameter("a", "of the form");
        request.setQueryString("b=1&b=2&c=x%20y&d");

        door.doFilter(request, response, chain);

        var presented = (JsonRequestWrapper) Objects.requireNonNull(chain.getRequest());
        assertThat(presented.getContentType()).isEqualTo("application/json");
        assertThat(presented.getHeader("content-type")).isEqualTo("application/json");
        assertThat(presented.getCharacterEncoding()).isEqualTo("UTF-8");
        assertThat(presented.getParameter("a")).isNull();
        assertThat(presented.getParameterValues("b")).containsExactly("1", "2");
        assertThat(presented.getParameter("c")).isEqualTo("x y");
        assertThat(presented.getParameter("d")).isEmpty();
    }
}
