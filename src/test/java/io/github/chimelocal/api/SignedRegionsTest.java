package io.github.chimelocal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.SignedServer;
import io.github.chimelocal.Signing;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@SignedServer
@TestPropertySource(properties = "chime.auth.regions=eu-west-1,local")
class SignedRegionsTest {

    private static final String PATH = "/meetings/6f1d0c1e-0000-4000-8000-000000002713";

    private final int port;

    SignedRegionsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void areThoseThatAreListedWhereverAwsHasAnEndpoint() throws IOException {
        assertThat(get("eu-west-1").status()).isEqualTo(404);
        assertThat(get("local").status()).isEqualTo(404);
    }

    @Test
    void areNoOthers() throws IOException {
        AwsError.assertThat(get("eu-central-1"))
                .isInvalidSignature("Credential should be scoped to a valid region, not 'eu-central-1'.");
    }

    private RawHttp.Answer get(String region) throws IOException {
        Signing signing =
                Signing.as(SignedServer.KEY, SignedServer.SECRET, Instant.now()).in(region);
        return RawHttp.send(
                port,
                Signing.head(signing.sign(Signing.request("GET", port, PATH).build(), "")) + "\r\n");
    }
}
