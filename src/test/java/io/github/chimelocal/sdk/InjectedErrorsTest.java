package io.github.chimelocal.sdk;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.fault.ConnectionFault;
import io.github.chimelocal.fault.FaultAction;
import io.github.chimelocal.fault.FaultRule;
import io.github.chimelocal.fault.FaultRuleRegistry;
import io.github.chimelocal.fault.FaultTrigger;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.model.PublishedModel;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ServiceUnavailableException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ThrottlingException;
import software.amazon.awssdk.services.chimesdkmeetings.model.TooManyTagsException;

/** Each error that the model declares arrives, from each operation, as the exception that an app catches. */
@RunningServer
@ParameterizedClass
@EnumSource(SdkKind.class)
class InjectedErrorsTest {

    private static final PublishedModel MODEL = PublishedModel.load();
    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    @Parameter
    private SdkKind kind;

    @LocalServerPort
    private int port;

    @Autowired
    private FaultRuleRegistry faults;

    private final String account = Accounts.fresh();
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        chime = kind.connect(port, account, "us-east-1");
    }

    @AfterEach
    void disconnect() {
        chime.close();
        faults.clear(rule -> account.equals(rule.calls().account()));
    }

    static Stream<Arguments> declared() {
        return MODEL.operations().stream()
                .flatMap(operation -> MODEL.errors(operation).stream().map(error -> arguments(operation, error)));
    }

    @Fidelity(
            value = OURS,
            topic = FAULTS,
            what = "error by a fault rule",
            answer = "any error of the model from any operation, in the form that AWS gives it")
    @ParameterizedTest
    @MethodSource("declared")
    void arriveAsTheirTypes(String operation, String error) {
        String rule = inject(operation, null, FaultAction.error(error));

        var failure = catchThrowableOfType(
                ChimeSdkMeetingsException.class,
                () -> OperationCall.of(operation).about(chime, NOBODY));

        assertThat(failure).isNotNull();
        assertThat(failure.getClass().getSimpleName()).isEqualTo(error);
        assertThat(failure.statusCode()).isEqualTo(MODEL.errorStatus(error));
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(error);
        assertThat(failure.awsErrorDetails().errorMessage()).contains(rule);
        assertThat(ReflectionTestUtils.<String>invokeMethod(failure, "code")).isNotBlank();
    }

    @Test
    void tellWhenToComeAgain() {
        inject("GetMeeting", null, FaultAction.error("ServiceUnavailableException"));
        assertThat(unavailable().retryAfterSeconds()).isEqualTo("1");

        faults.clear(rule -> account.equals(rule.calls().account()));
        var answer = new FaultAction.FaultError("ServiceUnavailableException", "Later", 7);
        inject("GetMeeting", null, new FaultAction(answer, null, null, null));
        assertThat(unavailable().retryAfterSeconds()).isEqualTo("7");
        assertThat(unavailable().awsErrorDetails().errorMessage()).isEqualTo("Later");
    }

    @Test
    void nameTheResource() {
        String arn = "arn:aws:chime:us-east-1:%s:meeting/%s".formatted(account, NOBODY);
        inject("TagResource", null, FaultAction.error("TooManyTagsException"));

        var failure = catchThrowableOfType(
                TooManyTagsException.class,
                () -> OperationCall.of("TagResource").about(chime, arn));

        assertThat(failure.resourceName()).isEqualTo(arn);
    }

    @Test
    void hitAsOftenAsTheyShall() {
        inject("CreateMeeting", 2L, FaultAction.error("ThrottlingException"));

        assertThat(catchThrowableOfType(ThrottlingException.class, this::create))
                .isNotNull();
        assertThat(catchThrowableOfType(ThrottlingException.class, this::create))
                .isNotNull();
        create();
    }

    @Test
    void areOvercomeByRetries() {
        inject("CreateMeeting", 2L, FaultAction.error("ThrottlingException"));

        try (ChimeSdkMeetingsClient persistent = retrying()) {
            OperationCall.of("CreateMeeting").about(persistent, "room");
        }

        assertThat(faults.all())
                .filteredOn(rule -> account.equals(rule.rule().calls().account()))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.matched()).isEqualTo(3);
                    assertThat(rule.remaining()).isZero();
                });
    }

    @Fidelity(
            value = OURS,
            topic = FAULTS,
            what = "connection closed by a fault rule, `close-after`",
            answer = "the operation is carried out, its answer is lost")
    @Test
    void canBeLostConnectionsAfterTheWork() {
        inject("CreateMeeting", 1L, closing(ConnectionFault.CLOSE_AFTER));

        assertThat(catchThrowableOfType(SdkClientException.class, this::create)).isNotNull();
        create();

        String first = inject("DeleteMeeting", 1L, closing(ConnectionFault.CLOSE_AFTER));
        String meeting = chime.createMeeting(request -> request.clientRequestToken("other")
                        .externalMeetingId("room")
                        .mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
        assertThat(first).isNotEmpty();
        assertThat(catchThrowableOfType(
                        SdkClientException.class, () -> chime.deleteMeeting(request -> request.meetingId(meeting))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                                ChimeSdkMeetingsException.class,
                                () -> chime.getMeeting(request -> request.meetingId(meeting)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Fidelity(
            value = OURS,
            topic = FAULTS,
            what = "connection closed by a fault rule, `close-before`",
            answer = "the operation is not carried out")
    @Test
    void canBeLostConnectionsBeforeTheWork() {
        String meeting = chime.createMeeting(
                        request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
        inject("DeleteMeeting", 1L, closing(ConnectionFault.CLOSE_BEFORE));

        assertThat(catchThrowableOfType(
                        SdkClientException.class, () -> chime.deleteMeeting(request -> request.meetingId(meeting))))
                .isNotNull();

        assertThat(chime.getMeeting(request -> request.meetingId(meeting))
                        .meeting()
                        .meetingId())
                .isEqualTo(meeting);
    }

    private static FaultAction closing(ConnectionFault when) {
        return new FaultAction(null, null, null, when);
    }

    private ServiceUnavailableException unavailable() {
        return catchThrowableOfType(
                ServiceUnavailableException.class,
                () -> OperationCall.of("GetMeeting").about(chime, NOBODY));
    }

    private void create() {
        OperationCall.of("CreateMeeting").about(chime, "room");
    }

    private String inject(String operation, @Nullable Long times, FaultAction effect) {
        var calls = new ApiCallFilter(operation, account, null, null, null, null);
        return faults.add(new FaultRule(calls, new FaultTrigger(1, 0, times), effect))
                .orElseThrow()
                .id();
    }

    private ChimeSdkMeetingsClient retrying() {
        return ChimeSdkMeetingsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")))
                .build();
    }
}
