import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends what Chime Local once sent, header by header, without thinking: what a server on this machine can reach.
 *
 * <p>{@code GET_ANSWER POST_ANSWER}: files with answers as {@code curl --include} writes them.
 */
final class FixedServer extends VerticleBase {

    private final Recorded get;
    private final Recorded post;

    private FixedServer(Recorded get, Recorded post) {
        this.get = get;
        this.post = post;
    }

    private record Recorded(List<String[]> headers, Buffer body) {

        static Recorded read(String file) throws IOException {
            String[] parts = Files.readString(Path.of(file)).split("\r\n\r\n", 2);
            var headers = new ArrayList<String[]>();
            parts[0].lines().skip(1).map(line -> line.split(": ", 2)).forEach(headers::add);
            return new Recorded(headers, Buffer.buffer(parts[1]));
        }
    }

    public static void main(String[] args) throws IOException {
        var get = Recorded.read(args[0]);
        var post = Recorded.read(args[1]);
        var everyCore =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx()
                .deployVerticle(() -> new FixedServer(get, post), everyCore)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** All instances share the port that the first one gets. */
    @Override
    public Future<HttpServer> start() {
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(Integer.getInteger("port")))
                .requestHandler(request -> {
                    Recorded answer = request.method() == HttpMethod.GET ? get : post;
                    request.endHandler(end -> {
                        var response = request.response();
                        for (String[] header : answer.headers()) {
                            response.headers().add(header[0], header[1]);
                        }
                        response.end(answer.body());
                    });
                })
                .listen()
                .onSuccess(server -> System.out.println("ready"));
    }
}
