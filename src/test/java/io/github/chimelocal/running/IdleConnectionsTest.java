package io.github.chimelocal.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class IdleConnectionsTest {

    private static final int IDLE = 10_000;

    @Test
    void areNoHindranceForOthers() throws Exception {
        var idle = new ArrayDeque<SocketChannel>();
        try (ServerProcess server = ServerProcess.start()) {
            while (idle.size() < IDLE) {
                idle.add(connect(server));
            }

            RestAssured.given()
                    .port(server.port())
                    .body(
                            "{\"ClientRequestToken\":\"idle\",\"ExternalMeetingId\":\"room\",\"MediaRegion\":\"us-east-1\"}")
                    .post("/meetings")
                    .then()
                    .statusCode(200);

            assertThat(idle).hasSize(IDLE).allMatch(SocketChannel::isConnected);
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(128 + 15);
            assertThat(server.laterLines()).isEmpty();
        } finally {
            for (SocketChannel connection : idle) {
                connection.close();
            }
        }
    }

    private static SocketChannel connect(ServerProcess server) throws IOException {
        return SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    }
}
