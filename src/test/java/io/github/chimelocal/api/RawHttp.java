package io.github.chimelocal.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends what no HTTP client would send, byte by byte as written, and reads the answer. */
final class RawHttp {

    private static final int MOST_MILLIS = 30_000;

    private RawHttp() {}

    /**
     * What came back.
     *
     * @param headers by name in any letter case
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** Returns a request without a body; lines that are given follow the first one. */
    static String request(String line, String... headers) {
        var lines = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        return lines.append("\r\n").toString();
    }

    /** Returns a request with a body of ASCII characters. */
    static String requestWithBody(String line, String body, String... headers) {
        String[] more = Arrays.copyOf(headers, headers.length + 1);
        more[headers.length] = "Content-Length: " + body.length();
        return request(line, more) + body;
    }

    /** Sends requests over one connection, characters up to U+00FF each as one byte, and returns the last answer. */
    static Answer send(int port, String... requests) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MOST_MILLIS);
            var in = new BufferedInputStream(socket.getInputStream());
            var answers = new ArrayDeque<Answer>();
            for (String request : requests) {
                write(socket, request);
                answers.add(read(in, request.startsWith("HEAD ")));
            }
            return answers.getLast();
        }
    }

    /** Leaves it to the answer to tell why the server would not read all of a request. */
    private static void write(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        } catch (SocketException e) {
            if (socket.getInputStream().available() == 0) {
                throw e;
            }
        }
    }

    /** Sends each part after the answer to the one before, and returns all answers until the server closes. */
    static List<Answer> untilClosed(int port, String... parts) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MOST_MILLIS);
            var in = new BufferedInputStream(socket.getInputStream());
            var answers = new ArrayList<Answer>();
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) {
                    answers.add(readOne(in, false));
                }
                socket.getOutputStream().write(parts[part].getBytes(ISO_8859_1));
            }
            answers.addAll(readAll(in));
            return answers;
        }
    }

    /** Sends everything in one write and says that nothing more will come, and returns all answers. */
    static List<Answer> cutShort(int port, String requests) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MOST_MILLIS);
            socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return readAll(socket.getInputStream());
        }
    }

    /** Reads answers to the end, those of status 100 included. */
    static List<Answer> readAll(InputStream stream) throws IOException {
        var in = new PushbackInputStream(new BufferedInputStream(stream));
        var answers = new ArrayList<Answer>();
        for (int first = in.read(); first >= 0; first = in.read()) {
            in.unread(first);
            answers.add(readOne(in, false));
        }
        return answers;
    }

    private static Answer read(InputStream in, boolean withoutBody) throws IOException {
        Answer answer = readOne(in, withoutBody);
        return answer.status() < 200 ? read(in, withoutBody) : answer;
    }

    private static Answer readOne(InputStream in, boolean withoutBody) throws IOException {
        int status = Integer.parseInt(line(in).substring(9, 12));
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).trim());
        }
        int length = withoutBody ? 0 : Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        String body = new String(in.readNBytes(length), UTF_8);
        return new Answer(status, headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("The answer ends after: " + line.toString(ISO_8859_1));
            }
            line.write(octet);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
