package io.github.chimelocal.api.web.tomcat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;

/** Limits the time that a request body may take to arrive; Tomcat's own time-out is for each read, which drips can meet for ever. */
public final class RequestBodyTimeoutValve extends ValveBase {

    private final Duration timeout;

    /** Takes the time that a body may take to arrive. */
    public RequestBodyTimeoutValve(Duration timeout) {
        super(true);
        this.timeout = timeout;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request call = request.getCoyoteRequest();
        InputBuffer connection = call.getInputBuffer();
        var body = new TimedInputBuffer(connection, timeout, call);
        body.announceThatNobodyReadsIt();
        call.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()
                    && !isTrue(call, ActionCode.IS_ERROR)
                    && !isTrue(call, ActionCode.REQUEST_BODY_FULLY_READ)) {
                response.finishResponse();
                readOn(call, body.wasAskedFor);
            }
        } finally {
            call.setInputBuffer(connection);
        }
    }

    /** A body that is refused is read to its end, or its sender would lose the answer; what is late is not. */
    private static void readOn(org.apache.coyote.Request call, boolean wasAskedFor) {
        boolean isStillToCome = call.getErrorException() == null && (!call.hasExpectation() || wasAskedFor);
        if (isStillToCome) {
            exhaust(call);
        }
        if (!isTrue(call, ActionCode.REQUEST_BODY_FULLY_READ)) {
            call.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static void exhaust(org.apache.coyote.Request call) {
        var discarding = new DiscardingBufferHandler();
        try {
            while (call.doRead(discarding) >= 0) {}
        } catch (IOException lateOrBroken) {
            // The caller has its answer, and the connection is closed.
        }
    }

    private static boolean isTrue(org.apache.coyote.Request call, ActionCode question) {
        var answer = new AtomicBoolean();
        call.action(question, answer);
        return answer.get();
    }

    /** Tomcat hands out views of a buffer of its own. */
    private static final class DiscardingBufferHandler implements ApplicationBufferHandler {

        private ByteBuffer passed = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            passed = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return passed;
        }

        @Override
        public void expand(int size) {}
    }

    private static final class TimedInputBuffer implements InputBuffer {

        private final InputBuffer connection;
        private final Duration timeout;
        private final org.apache.coyote.Request call;
        private boolean wasAskedFor;
        private long askedForAt;

        TimedInputBuffer(InputBuffer connection, Duration timeout, org.apache.coyote.Request call) {
            this.connection = connection;
            this.timeout = timeout;
            this.call = call;
        }

        /** Who waits to be asked for a body, and is not, has to know that the connection ends; Tomcat tells of refusals alone. */
        void announceThatNobodyReadsIt() {
            if (call.hasExpectation()) {
                call.getResponse().setHeader(HttpHeaders.CONNECTION, "close");
            }
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (!wasAskedFor) {
                wasAskedFor = true;
                askedForAt = System.nanoTime();
                if (call.hasExpectation()) {
                    call.getResponse().getMimeHeaders().removeHeader(HttpHeaders.CONNECTION);
                }
            }
            int octets = connection.doRead(handler);
            if (octets >= 0 && System.nanoTime() - askedForAt > timeout.toNanos()) {
                throw new SocketTimeoutException("The request body did not arrive in time");
            }
            return octets;
        }

        @Override
        public int available() {
            return connection.available();
        }
    }
}
