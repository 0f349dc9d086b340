package io.github.chimelocal.wirediff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.chimelocal.wirediff.Exchange.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one exchange with a server over a connection of its own. */
final class Conversation {

    private static final int MOST_MILLIS = 5_000;

    /** It is answered only on a connection that the server keeps. */
    private static final String PROBE =
            "GET /_chime/health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n".formatted(Callers.PORT);

    private final Socket socket;
    private final BufferedInputStream in;
    private final List<Answer> answers = new ArrayList<>();
    private boolean ended;

    private Conversation(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Transcript hold(int port, Exchange exchange) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(MOST_MILLIS);
            return new Conversation(socket).hold(exchange);
        }
    }

    private Transcript hold(Exchange exchange) {
        String ending;
        try {
            ending = exchange(exchange);
        } catch (SocketTimeoutException e) {
            ending = "no answer within %d ms, then %s".formatted(MOST_MILLIS, endUnanswered());
        } catch (SocketException e) {
            ending = "closed";
        } catch (IOException | NumberFormatException e) {
            ending = "broken: " + e.getMessage();
        }
        return new Transcript(answers, ending);
    }

    private String exchange(Exchange exchange) throws IOException {
        boolean isHead = exchange.parts().get(0).octets().startsWith("HEAD ");
        for (Part part : exchange.parts()) {
            write(part.octets());
            for (int left = part.answers(); left > 0 && !ended; left--) {
                read(isHead);
            }
        }
        while (!exchange.cutShort() && !ended && !answers.isEmpty() && last().status() < 200) {
            read(isHead);
        }
        if (!exchange.cutShort() && !ended && !last().closes()) {
            return probe();
        }
        socket.shutdownOutput();
        while (!ended) {
            read(isHead);
        }
        return "closed";
    }

    /** Closes the client's side and waits until the server has noticed, before the next exchange begins. */
    private String endUnanswered() {
        try {
            socket.shutdownOutput();
            while (!ended) {
                read(false);
            }
            return "closed";
        } catch (IOException e) {
            return "broken: " + e.getMessage();
        }
    }

    private String probe() throws IOException {
        int before = answers.size();
        write(PROBE);
        socket.shutdownOutput();
        while (!ended) {
            read(false);
        }
        if (answers.size() == before) {
            return "closed";
        }
        answers.remove(answers.size() - 1);
        return "kept";
    }

    private Answer last() {
        return answers.get(answers.size() - 1);
    }

    private void read(boolean withoutBody) throws IOException {
        @Nullable Answer answer = Answer.read(in, withoutBody);
        if (answer == null) {
            ended = true;
        } else {
            answers.add(answer);
        }
    }

    /** Leaves it to the answer to say why the server did not read all of a request. */
    private void write(String octets) throws IOException {
        try {
            socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        } catch (SocketException e) {
            if (in.available() == 0) {
                throw e;
            }
        }
    }
}
