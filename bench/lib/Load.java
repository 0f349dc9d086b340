import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes a number of calls and prints how many there were per second, and their p99 in milliseconds.
 *
 * <p>{@code URL fill|replace|cycle CALLS CONNECTIONS RATE}: fill creates meetings with two attendees that stay, replace
 * creates meetings and deletes them after the measurement, cycle creates, reads and deletes. A rate of 0 is as fast as it
 * goes. An answer that is not the right one ends it with exit code 1.
 */
final class Load {

    private final URI server;
    private final String mix;
    private final int calls;
    private final double rate;
    private final Latencies latencies = new Latencies();

    private Load(URI server, String mix, int calls, double rate) {
        this.server = server;
        this.mix = mix;
        this.calls = calls;
        this.rate = rate;
    }

    public static void main(String[] args) throws Exception {
        int connections = Integer.parseInt(args[3]);
        var load = new Load(
                URI.create(args[0]),
                args[1],
                (Integer.parseInt(args[2]) + connections - 1) / connections,
                Double.parseDouble(args[4]) / connections);
        List<Callable<Queue<String>>> workers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            workers.add(load::work);
        }
        var pool = Executors.newFixedThreadPool(connections);
        try {
            long begin = System.nanoTime();
            List<Future<Queue<String>>> created = pool.invokeAll(workers);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Latencies.Summary summary = load.latencies.drain();
            for (Future<Queue<String>> some : created) {
                load.delete(some.get());
            }
            System.out.printf(Locale.ROOT, "%.0f %.2f%n", summary.calls() / seconds, summary.p99());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Returns what is to be deleted when all have ended. */
    private Queue<String> work() throws IOException {
        var created = new ArrayDeque<String>();
        var pace = new Pace(rate);
        try (var connection = new Connection(server)) {
            for (int call = 0; call < calls; call++) {
                long due = pace.await();
                next(connection, call, created);
                latencies.add(System.nanoTime() - due);
            }
        }
        return created;
    }

    private void next(Connection connection, int call, ArrayDeque<String> created) throws IOException {
        switch (mix) {
            case "fill" -> create(connection, true);
            case "replace" -> created.add(create(connection, false));
            case "cycle" -> {
                switch (call % 3) {
                    case 0 -> created.add(create(connection, true));
                    case 1 -> expect(200, connection, "GET", "/meetings/" + created.getLast(), "");
                    default -> expect(204, connection, "DELETE", "/meetings/" + created.removeLast(), "");
                }
            }
            default -> throw new IllegalArgumentException(mix);
        }
    }

    private void delete(Queue<String> created) throws IOException {
        try (var connection = new Connection(server)) {
            for (String id : created) {
                expect(204, connection, "DELETE", "/meetings/" + id, "");
            }
        }
    }

    private static String create(Connection connection, boolean withAttendees) throws IOException {
        String members = "\"ClientRequestToken\":\"" + UUID.randomUUID()
                + "\",\"MediaRegion\":\"us-east-1\",\"ExternalMeetingId\":\"bench\"";
        if (!withAttendees) {
            return expect(200, connection, "POST", "/meetings", "{" + members + "}")
                    .member("MeetingId");
        }
        String attendees = ",\"Attendees\":[{\"ExternalUserId\":\"alice\"},{\"ExternalUserId\":\"bob\"}]";
        return expect(200, connection, "POST", "/meetings?operation=create-attendees", "{" + members + attendees + "}")
                .member("MeetingId");
    }

    private static Connection.Answer expect(int status, Connection connection, String method, String path, String body)
            throws IOException {
        Connection.Answer answer = connection.call(method, path, body);
        if (answer.status() != status) {
            throw new IllegalStateException(method + " " + path + " was answered with " + answer);
        }
        return answer;
    }
}
