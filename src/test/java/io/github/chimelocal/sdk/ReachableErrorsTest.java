package io.github.chimelocal.sdk;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.chimelocal.StrictServer;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.model.PublishedModel;
import java.util.Arrays;
import java.util.List;
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
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;

/** Each error that {@link ErrorRows} calls produced arrives, from each operation, as the exception that an app catches. */
@StrictServer
@ParameterizedClass
@EnumSource(SdkKind.class)
class ReachableErrorsTest {

    private static final PublishedModel MODEL = PublishedModel.load();

    @Parameter
    private SdkKind kind;

    @LocalServerPort
    private int port;

    @Autowired
    private ServiceClock clock;

    /** Throttling goes by the service's clock; a burst is a burst however slow the machine. */
    @BeforeEach
    void stopTheClock() {
        clock.set(clock.instant(), true);
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.set(clock.instant(), false);
    }

    static Stream<Arguments> produced() {
        return ErrorRows.all().stream()
                .flatMap(row -> row.proof().stream()
                        .flatMap(proof -> row.operations().stream()
                                .map(operation ->
                                        argumentSet(operation + ", " + row.error(), operation, row.error(), proof))));
    }

    @Fidelity(
            value = OBSERVED,
            topic = ERRORS,
            what = "form of an error: `Code`",
            answer = "the short name, such as `NotFound`",
            evidence = "amazon-chime-sdk-js #2245")
    @ParameterizedTest
    @MethodSource("produced")
    void arriveAsTheirTypes(String operation, String error, ErrorRow.Proof proof) {
        try (var caller = new SdkClients(kind, port)) {
            var refusal = catchThrowableOfType(
                    ChimeSdkMeetingsException.class,
                    () -> proof.provocation().provoke(caller, OperationCall.of(operation)));

            assertThat(refusal).isNotNull();
            assertThat(refusal.getClass().getSimpleName()).isEqualTo(error);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(error);
            assertThat(refusal.awsErrorDetails().errorMessage()).contains(proof.message());
            assertThat(refusal.statusCode()).isEqualTo(MODEL.errorStatus(error));
            assertThat(value(refusal, "code")).isEqualTo(code(error));
            assertThat(value(refusal, "requestIdValue")).isEqualTo(requestId(refusal));
        }
    }

    @Test
    void haveOneVerdictForEachOperationThatDeclaresThem() {
        for (String operation : MODEL.operations()) {
            List<String> judged = ErrorRows.all().stream()
                    .filter(row -> row.operations().contains(operation))
                    .map(ErrorRow::error)
                    .toList();

            assertThat(judged).as(operation).containsExactlyInAnyOrderElementsOf(MODEL.errors(operation));
        }
    }

    /** The modelled members are in each class, and not in that which they have in common. */
    private static @Nullable String value(ChimeSdkMeetingsException refusal, String member) {
        return ReflectionTestUtils.<String>invokeMethod(refusal, member);
    }

    private static String requestId(ChimeSdkMeetingsException refusal) {
        return refusal.awsErrorDetails()
                .sdkHttpResponse()
                .firstMatchingHeader("x-amzn-RequestId")
                .orElseThrow();
    }

    private static String code(String error) {
        return Arrays.stream(ErrorShape.values())
                .filter(shape -> shape.type().equals(error))
                .map(ErrorShape::code)
                .findFirst()
                .orElseThrow();
    }
}
