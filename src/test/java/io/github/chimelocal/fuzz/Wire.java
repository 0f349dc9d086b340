package io.github.chimelocal.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One connection, which lasts as long as the server lets it. */
final class Wire implements Closeable {

    private static final int MOST_MILLIS = 15_000;

    private final Socket socket;
    private final BufferedInputStream in;
    private boolean over;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MOST_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    boolean isOver() {
        return over;
    }

    /** Sends what is HTTP and returns its answer. */
    RawAnswer exchange(byte[] request, boolean expectsNoBody) throws IOException {
        over = true;
        socket.getOutputStream().write(request);
        RawAnswer answer = read(expectsNoBody);
        over = answer.header("Connection").equalsIgnoreCase("close");
        return answer;
    }

    /** Sends what may be anything, says that nothing follows, and returns what comes until the server closes. */
    List<RawAnswer> exchangeAnything(byte[] bytes) throws IOException {
        var answers = new ArrayList<RawAnswer>();
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        boolean head = new String(bytes, ISO_8859_1).startsWith("HEAD ");
        for (in.mark(1); in.read() >= 0; in.mark(1)) {
            in.reset();
            answers.add(read(head));
        }
        return answers;
    }

    private RawAnswer read(boolean expectsNoBody) throws IOException {
        String line = line();
        if (!line.matches("HTTP/1\\.1 [1-5][0-9]{2}.*")) {
            throw new IOException("Not a status line: " + line);
        }
        int status = Integer.parseInt(line.substring(9, 12));
        Map<String, String> headers = headers();
        if (status == 100) {
            return read(expectsNoBody);
        }
        boolean bodiless = expectsNoBody || status < 200 || status == 204 || status == 304;
        return new RawAnswer(status, headers, bodiless ? "" : new String(body(headers), UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!headers.containsKey("Transfer-Encoding")) {
            return exactly(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        }
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ends " + (length - bytes.length) + " bytes early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The answer ends after: " + line.toString(ISO_8859_1));
            }
            line.write(octet);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
