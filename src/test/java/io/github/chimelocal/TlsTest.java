package io.github.chimelocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chimelocal.cli.HealthProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.TlsTrustManagersProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;

/** Spring Boot's own settings for TLS work here. */
@RunningServer
@ExtendWith(OutputCaptureExtension.class)
class TlsTest {

    private static Certificate certificate;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void makeACertificate(@TempDir Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        certificate = Certificate.make(folder);
    }

    @DynamicPropertySource
    static void useTheCertificate(DynamicPropertyRegistry settings) {
        settings.add("server.ssl.bundle", () -> "chime");
        settings.add(
                "spring.ssl.bundle.pem.chime.keystore.certificate",
                () -> certificate.file().toString());
        settings.add(
                "spring.ssl.bundle.pem.chime.keystore.private-key",
                () -> certificate.key().toString());
    }

    @Test
    void isInTheLineToActUpon(CapturedOutput output) {
        assertThat(output).containsPattern("is ready: set AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS=https://127.0.0.1:\\d+");
    }

    @Test
    void letsClientsCallThatTrustTheCertificate() throws GeneralSecurityException {
        var trust = certificate.trust();
        try (ChimeSdkMeetingsClient chime = connect(() -> trust)) {
            Meeting meeting = chime.createMeeting(
                            request -> request.externalMeetingId("room").mediaRegion("eu-central-1"))
                    .meeting();

            assertThat(chime.getMeeting(request -> request.meetingId(meeting.meetingId()))
                            .meeting())
                    .isEqualTo(meeting);
        }
    }

    @Test
    void isRefusedByClientsThatDoNotTrustTheCertificate() {
        try (ChimeSdkMeetingsClient chime = connect(null)) {
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> chime.createMeeting(request -> {}))
                    .withMessageContaining("certification path");
        }
    }

    @Test
    void letsTheHealthCheckPassWhomeverTheCertificateNames() {
        assertThat(HealthProbe.isReady("https://127.0.0.1:" + port)).isTrue();
        assertThat(HealthProbe.isReady("http://127.0.0.1:" + port)).isFalse();
    }

    private ChimeSdkMeetingsClient connect(@Nullable TlsTrustManagersProvider trust) {
        return ChimeSdkMeetingsClient.builder()
                .endpointOverride(URI.create("https://127.0.0.1:" + port))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("111122223333", "any")))
                .httpClient(UrlConnectionHttpClient.builder()
                        .tlsTrustManagersProvider(trust)
                        .build())
                .build();
    }
}
