package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.TENANCY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
@ExtendWith(OutputCaptureExtension.class)
class UnknownControlRegionTest {

    private final Client moon;

    UnknownControlRegionTest(@LocalServerPort int port) {
        this.moon = Client.of(port).in("moon-1");
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "control Region without endpoint",
            answer = "accepted, one warning in the log per Region (the first 100)")
    @Test
    void isAcceptedWithOneWarningWhereAwsHasNoEndpoint(CapturedOutput output) {
        moon.startMeeting();
        moon.startMeeting();

        assertThat(output).containsOnlyOnce("no Amazon Chime SDK Meetings endpoint in Region moon-1");
    }
}
