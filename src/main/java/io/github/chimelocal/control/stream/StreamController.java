package io.github.chimelocal.control.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.ControlApiJsonCodec;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells of everything that happens, as it happens.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@RestController
class StreamController {

    static final int MOST_STREAMS = 32;

    private static final Logger log = LoggerFactory.getLogger(StreamController.class);

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    /** What comes within this time goes out together. */
    private static final Duration GATHERING = Duration.ofMillis(25);

    /** 10,000 in a second, so that listeners do not take the processors from the calls that they listen to. */
    private static final int MOST_AT_ONCE = 250;

    private static final int BUFFER = 64 * 1024;

    private static final byte[] END_OF_EVENT = "\n\n".getBytes(UTF_8);

    private final ChangeStream stream;
    private final ControlApiJsonCodec json;
    private final Semaphore free = new Semaphore(MOST_STREAMS);

    StreamController(ChangeStream stream, ControlApiJsonCodec json) {
        this.stream = stream;
        this.json = json;
    }

    /** Begins with what comes next, or after the news that the caller had last. */
    @GetMapping(path = "/_chime/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void listen(HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
        new QueryParameters(request.getParameterMap()).requireOnly();
        long from = from(request.getHeader("Last-Event-ID"));
        if (!free.tryAcquire()) {
            throw ControlApiException.busy(
                    "There are %s streams already, which is the most there can be".formatted(MOST_STREAMS));
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                send(from, response);
            }
        } catch (IOException gone) {
            log.debug("A listener has gone: {}", gone.getMessage());
        } finally {
            free.release();
        }
    }

    /** A number that was not reached yet is of another run: whoever brings it has seen nothing of this one. */
    private long from(@Nullable String lastSeen) {
        long last = stream.last();
        if (lastSeen == null) {
            return last;
        }
        try {
            long seen = Long.parseUnsignedLong(lastSeen);
            return seen < 0 || seen > last ? 0 : seen;
        } catch (NumberFormatException notANumber) {
            throw ControlApiException.with("Last-Event-ID", "the id of an event of this stream");
        }
    }

    private void send(long from, HttpServletResponse response) throws IOException, InterruptedException {
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        out.write(": news of Chime Local\n\n".getBytes(UTF_8));
        out.flush();
        long seen = from;
        while (true) {
            List<StreamMessage> frames = stream.after(seen, MOST_AT_ONCE, KEEP_ALIVE);
            if (frames.isEmpty()) {
                out.write(": still here\n\n".getBytes(UTF_8));
            }
            for (StreamMessage frame : frames) {
                if (frame.topic() == StreamTopic.END) {
                    return;
                }
                write(frame, out);
                seen = frame.number();
            }
            out.flush();
            Thread.sleep(GATHERING.toMillis());
        }
    }

    private void write(StreamMessage frame, OutputStream out) throws IOException {
        String head = "id: " + frame.number() + "\nevent: " + KebabCase.of(frame.topic()) + "\ndata: ";
        out.write(head.getBytes(UTF_8));
        json.write(frame.data().get(), out);
        out.write(END_OF_EVENT);
    }
}
