package io.github.chimelocal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

/** What a test of an app's retries needs of Chime Local. */
@RunningServer
class TenLinesTest {

    @LocalServerPort
    private int port;

    @Test
    void showThatAnAppTriesAgainWhenItIsThrottled() {
        String account = Accounts.fresh();
        var control = new Control(port);
        control.post(
                "/_chime/faults",
                "{'operation':'CreateMeeting','account':'%s','times':2,'error':{'name':'ThrottlingException'}}"
                        .formatted(account));

        try (var chime = ChimeSdkMeetingsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")))
                .build()) {
            chime.createMeeting(request -> request.externalMeetingId("room").mediaRegion("us-east-1"));
        }

        assertThat(control.get("/_chime/requests/count?operation=CreateMeeting&account=" + account)
                        .asString())
                .isEqualTo("{\"count\":3}");
    }
}
