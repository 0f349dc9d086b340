package io.github.chimelocal.api.web.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.web.error.AwsErrorRenderer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In a Tomcat without Spring. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsErrorReportValveTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Tomcat tomcat = new Tomcat();

    /** Leaves with the status that the query says, as an error, as a failure, or with a body of its own. */
    private static final class Leaver extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            int status = Integer.parseInt(request.getQueryString());
            switch (request.getServletPath()) {
                case "/failure" -> throw new ServletException("secret");
                case "/written" -> {
                    response.setStatus(status);
                    response.getOutputStream().print("mine");
                }
                case "/bare" -> response.setStatus(status);
                default -> response.sendError(status, "secret");
            }
        }
    }

    @BeforeAll
    void start(@TempDir Path directory) throws LifecycleException {
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", directory.toString());
        Tomcat.addServlet(context, "leaver", new Leaver()).addMapping("/");
        var host = (StandardHost) tomcat.getHost();
        host.setErrorReportValveClass(AwsErrorReportValve.class.getName());
        host.getPipeline()
                .addValve(new AwsErrorReportValve(
                        new AwsErrorRenderer(new RequestIdProvider(UUID::randomUUID), new AwsJsonCodec())));
        tomcat.start();
    }

    @AfterAll
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | 400 | BadRequestException | The request is not valid HTTP, or its line or headers are too long
            403 | 403 | ForbiddenException | The request was refused
            404 | 404 | UnknownOperationException | The request is not an operation
            405 | 405 | UnknownOperationException | The request is not an operation
            413 | 413 | RequestEntityTooLargeException | The request is too large
            417 | 417 | BadRequestException | The request was refused
            500 | 500 | ServiceFailureException | Service has experienced an unexpected failure
            501 | 400 | BadRequestException | The request is not valid HTTP, or its line or headers are too long
            503 | 503 | ServiceUnavailableException | Service has experienced an unexpected failure
            505 | 400 | BadRequestException | The request is not valid HTTP, or its line or headers are too long
            """)
    void tellTheStatusInAwsForm(int status, int told, String type, String message)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/error?" + status);

        assertThat(answer.statusCode()).isEqualTo(told);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(type);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.required("Message").asString()).isEqualTo(message);
        assertThat(answer.headers().firstValue("x-amzn-RequestId"))
                .contains(body.required("RequestId").asString());
    }

    @Test
    void tellNothingOfAFailure() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/failure?0");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("ServiceFailureException");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void logAFailure(CapturedOutput output) throws IOException, InterruptedException {
        String id = get("/failure?0").headers().firstValue("x-amzn-RequestId").orElseThrow();

        assertThat(output).contains("Request " + id + " failed outside Spring MVC", "secret");
    }

    @Test
    void logNothingOfAnErrorWithoutAFailure(CapturedOutput output) throws IOException, InterruptedException {
        get("/error?500");

        assertThat(output).doesNotContain("failed outside Spring MVC");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 399})
    void leaveAloneWhatIsNoError(int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/bare?" + status);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void leaveAloneAnErrorThatHasItsBody() throws IOException, InterruptedException {
        assertThat(get("/written?404").body()).isEqualTo("mine");
    }

    @Test
    void leaveAloneAnErrorThatIsOnlyAStatus() throws IOException, InterruptedException {
        assertThat(get("/bare?404").body()).isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
