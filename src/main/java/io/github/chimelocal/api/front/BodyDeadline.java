package io.github.chimelocal.api.front;

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

/** Gives the body of each call one time to arrive in; Tomcat's own bound is for each read, and a drip meets it for ever. */
final class BodyDeadline extends ValveBase {

    private final Duration timeout;

    BodyDeadline(Duration timeout) {
        super(true);
        this.timeout = timeout;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request call = request.getCoyoteRequest();
        InputBuffer connection = call.getInputBuffer();
        var body = new Body(connection, timeout, call);
        body.announceThatNobodyReadsIt();
        call.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()
                    && !tells(call, ActionCode.IS_ERROR)
                    && !tells(call, ActionCode.REQUEST_BODY_FULLY_READ)) {
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
        if (!tells(call, ActionCode.REQUEST_BODY_FULLY_READ)) {
            call.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static void exhaust(org.apache.coyote.Request call) {
        var nowhere = new Nowhere();
        try {
            while (call.doRead(nowhere) >= 0) {}
        } catch (IOException lateOrBroken) {
            // The caller has its answer, and the connection is closed.
        }
    }

    private static boolean tells(org.apache.coyote.Request call, ActionCode question) {
        var answer = new AtomicBoolean();
        call.action(question, answer);
        return answer.get();
    }

    /** Tomcat hands out views of a buffer of its own. */
    private static final class Nowhere implements ApplicationBufferHandler {

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

    private static final class Body implements InputBuffer {

        private final InputBuffer connection;
        private final Duration timeout;
        private final org.apache.coyote.Request call;
        private boolean wasAskedFor;
        private long askedForAt;

        Body(InputBuffer connection, Duration timeout, org.apache.coyote.Request call) {
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
