package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ERRORS;

import io.github.chimelocal.StrictServer;
import io.github.chimelocal.fidelity.Fidelity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Fidelity(
        value = OURS,
        topic = ERRORS,
        what = "order of refusals: what stands before these",
        answer = "a Content-Length that is too large, then a forbidden Region")
@StrictServer
class StrictRegionsTest {

    private static final int MB = 1024 * 1024;

    private final Client elsewhere;

    StrictRegionsTest(@LocalServerPort int port) {
        this.elsewhere = Client.of(port).in("eu-west-1");
    }

    @Test
    void standBehindALengthThatIsTooLarge() {
        AwsError.assertThat(elsewhere.post("/meetings", " ".repeat(MB + 1))).isTooLarge(MB);
    }

    @Test
    void standBeforeAnUnreadableBody() {
        AwsError.assertThat(elsewhere.post("/meetings", "{")).is(403, "ForbiddenException", "Forbidden");
    }

    @Test
    void standBeforeAViolatedConstraint() {
        AwsError.assertThat(elsewhere.get("/meetings/abc")).is(403, "ForbiddenException", "Forbidden");
    }
}
