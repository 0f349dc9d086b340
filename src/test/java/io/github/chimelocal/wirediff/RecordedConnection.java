package io.github.chimelocal.wirediff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.chimelocal.wirediff.Recording.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Forwards one connection to the server and records what passes. */
final class RecordedConnection {

    private final Socket client;
    private final Socket server;
    private final List<Turn> turns = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
    private boolean cutShort;

    private RecordedConnection(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    static RecordedConnection between(Socket client, int port) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var connection = new RecordedConnection(client, server);
        start(connection::forwardRequests);
        start(connection::forwardAnswers);
        return connection;
    }

    synchronized Recording recording() {
        var all = new ArrayList<>(turns);
        if (sent.size() > 0) {
            all.add(turn());
        }
        return new Recording(all, cutShort);
    }

    private Turn turn() {
        return new Turn(sent.toString(ISO_8859_1), answered.toString(ISO_8859_1));
    }

    private static void start(Runnable forwarding) {
        var thread = new Thread(forwarding, "connection");
        thread.setDaemon(true);
        thread.start();
    }

    private void forwardRequests() {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = client.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                sent(buffer, length);
                server.getOutputStream().write(buffer, 0, length);
            }
            noMoreIsSent();
            server.shutdownOutput();
        } catch (IOException closed) {
            close(server);
        }
    }

    private void forwardAnswers() {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = server.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                answered(buffer, length);
                client.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException closed) {
            close(client);
        }
        close(client);
    }

    private synchronized void sent(byte[] buffer, int length) {
        if (answered.size() > 0) {
            turns.add(turn());
            sent.reset();
            answered.reset();
        }
        sent.write(buffer, 0, length);
    }

    private synchronized void answered(byte[] buffer, int length) {
        answered.write(buffer, 0, length);
    }

    private synchronized void noMoreIsSent() {
        cutShort = answered.size() == 0;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // It is closed, which is what was wanted.
        }
    }
}
