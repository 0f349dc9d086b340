package io.github.chimelocal.api.web.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;
import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.constraint.ResultMax;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.error.ThrottlingException;
import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.json.BodyTooLargeException;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.meeting.exception.MeetingExceptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In Spring MVC alone, without the rest of the server. */
class AwsExceptionHandlerTest {

    private static final String FAILURE = "Service has experienced an unexpected failure";

    private final MockMvc mvc = mvc("bad-request");

    private record Body(@NotNull String name, @Nullable Integer number) {}

    /** Fails in every way. */
    @RestController
    static final class Operations {

        @GetMapping({"/refused/{how}", "/_chime/refused/{how}"})
        @SuppressWarnings("DoNotCallSuggester")
        void refuse(@PathVariable String how) throws Exception {
            throw switch (how) {
                case "unreadable" -> unreadable("{\"Number\":\"x\"}");
                case "tooLarge" -> new BodyTooLargeException(7);
                case "tooMany" -> new ThrottlingException();
                case "gone" -> new IOException("Broken pipe");
                case "failure" -> new IllegalStateException("secret");
                case "status400" -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "secret");
                case "status500" -> new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "secret");
                case "noHandler" -> new NoHandlerFoundException("GET", "/x", new HttpHeaders());
                default -> MeetingExceptions.named(how);
            };
        }

        private static Exception unreadable(String body) {
            return catchException(() -> new AwsJsonCodec().read(body.getBytes(UTF_8), Body.class));
        }

        @GetMapping("/guids/{meetingId}")
        String guid(
                @PathVariable @GuidString String meetingId, @RequestParam(required = false) @ResultMax Integer most) {
            return meetingId + most;
        }

        @PostMapping("/bodies")
        String body(@Valid @RequestBody Body body) {
            return body.toString();
        }

        @RequestMapping(
                path = "/many",
                method = {PUT, DELETE, POST, PATCH})
        void many() {}

        @PostMapping(path = "/twins", params = "!operation")
        String one() {
            return "one";
        }

        @PostMapping(path = "/twins", params = "operation=other")
        String other() {
            return "other";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            badRequest       | 400 | BadRequestException
            conflict         | 409 | ConflictException
            forbidden        | 403 | ForbiddenException
            limitExceeded    | 400 | LimitExceededException
            notFound         | 404 | NotFoundException
            resourceNotFound | 404 | ResourceNotFoundException
            tooManyTags      | 400 | TooManyTagsException
            """)
    void aRefusalOfTheDomainHasItsErrorAndItsWords(String how, int status, String type) throws Exception {
        MockHttpServletResponse answer = get("/refused/" + how);

        assertThat(message(answer, status, type))
                .isEqualTo(MeetingExceptions.named(how).getMessage());
        assertThat(json(answer).has("ResourceName"))
                .isEqualTo(Stream.of("resourceNotFound", "tooManyTags").anyMatch(how::equals));
    }

    @Test
    void aThrottledCallIsToldWhatAwsTells() throws Exception {
        assertThat(message(get("/refused/tooMany"), 429, "ThrottlingException")).isEqualTo("Rate exceeded");
    }

    @Test
    void aBodyThatIsTooLargeIsToldItsBound() throws Exception {
        assertThat(message(get("/refused/tooLarge"), 413, "RequestEntityTooLargeException"))
                .contains("7 bytes");
    }

    @Test
    void aBodyOfTheWrongTypeIsToldWhere() throws Exception {
        assertThat(message(get("/refused/unreadable"), 400, "BadRequestException"))
                .isEqualTo("Value at 'number' must be an integer");
    }

    @Test
    void aParameterOfTheWrongTypeIsNamed() throws Exception {
        assertThat(message(get("/guids/6f1d0c1e-0000-4000-8000-000000002713?most=x"), 400, "BadRequestException"))
                .isEqualTo("Value at 'most' must be an integer");
    }

    @Test
    void violatedConstraintsOfParametersAreToldTogether() throws Exception {
        assertThat(message(get("/guids/x?most=0"), 400, "BadRequestException"))
                .startsWith("2 validation errors detected: Value at 'meetingId'")
                .contains("; Value at 'most'");
    }

    @Test
    void violatedConstraintsOfABodyAreTold() throws Exception {
        assertThat(message(post("/bodies", "{}"), 400, "BadRequestException"))
                .isEqualTo("1 validation error detected: Value at 'name' failed to satisfy constraint: Member must not"
                        + " be null");
    }

    @Test
    void violatedConstraintsCanHaveTheErrorOfTheOlderEndpoint() throws Exception {
        MockMvc older = mvc("validation-exception");

        MockHttpServletResponse answer = older.perform(MockMvcRequestBuilders.post("/bodies")
                        .contentType("application/json")
                        .content("{}"))
                .andReturn()
                .getResponse();

        assertThat(message(answer, 400, "ValidationException")).startsWith("1 validation error");
    }

    @Test
    void anUnknownPathIsNoOperation() throws Exception {
        assertThat(message(get("/refused/noHandler"), 404, "UnknownOperationException"))
                .isEqualTo("GET /refused/noHandler is not an operation");
    }

    @Test
    void aWrongMethodIsToldTheRightOne() throws Exception {
        MockHttpServletResponse answer = get("/bodies");

        assertThat(message(answer, 405, "UnknownOperationException"))
                .isEqualTo("GET /bodies is not an operation: this path takes POST");
        assertThat(answer.getHeader("Allow")).isEqualTo("POST");
    }

    @Test
    void rightMethodsAreToldInOrder() throws Exception {
        MockHttpServletResponse answer = get("/many");

        assertThat(message(answer, 405, "UnknownOperationException")).endsWith("takes DELETE, PATCH, POST, PUT");
        assertThat(answer.getHeader("Allow")).isEqualTo("DELETE, PATCH, POST, PUT");
    }

    @Test
    void anUnknownOperationIsToldThoseThatAreKnown() throws Exception {
        assertThat(message(post("/twins?operation=x", "{}"), 404, "UnknownOperationException"))
                .isEqualTo("POST /twins is not an operation: 'operation' in the query must be absent or other");
    }

    @Test
    void aBodyThatDidNotArriveIsNotUnderstood() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        MockMvcRequestBuilders.post("/bodies").contentType("application/json"))
                .andReturn()
                .getResponse();

        assertThat(message(answer, 400, "BadRequestException")).isEqualTo("The request body did not arrive whole");
    }

    @Test
    void whatSpringDetectsOtherwiseIsNotUnderstood() throws Exception {
        assertThat(message(get("/refused/status400"), 400, "BadRequestException"))
                .isEqualTo("The request could not be understood");
        assertThat(message(get("/refused/status500"), 500, "ServiceFailureException"))
                .isEqualTo(FAILURE);
    }

    @Test
    void aFailureOfOursIsNotExplained() throws Exception {
        assertThat(message(get("/refused/failure"), 500, "ServiceFailureException"))
                .isEqualTo(FAILURE);
    }

    @Test
    void aFailureOnOurOwnSideIsAProblem() throws Exception {
        JsonNode problem = json(get("/_chime/refused/failure"));

        assertThat(problem.required("status").asInt()).isEqualTo(500);
        assertThat(problem.required("detail").asString()).isEqualTo(FAILURE);
    }

    @Test
    void nobodyIsToldWhenTheCallerHasGone() throws Exception {
        assertThat(get("/refused/gone").getContentAsString()).isEmpty();
    }

    private static MockMvc mvc(String validation) {
        ChimeProperties properties = new Binder(
                        new MapConfigurationPropertySource(Map.of("chime.errors.validation", validation)))
                .bindOrCreate("chime", ChimeProperties.class);
        return MockMvcBuilders.standaloneSetup(new Operations())
                .setControllerAdvice(new AwsExceptionHandler(
                        new AwsErrorRenderer(new RequestIdProvider(UUID::randomUUID), new AwsJsonCodec()), properties))
                .setMessageConverters(new JacksonJsonHttpMessageConverter())
                .build();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static String message(MockHttpServletResponse answer, int status, String type) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("x-amzn-ErrorType")).isEqualTo(type);
        JsonNode body = json(answer);
        assertThat(UUID.fromString(body.required("RequestId").asString())).isNotNull();
        return body.required("Message").asString();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }
}
