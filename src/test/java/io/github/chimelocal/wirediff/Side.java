package io.github.chimelocal.wirediff;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One of the two servers, with the ids that it gave out. */
final class Side implements AutoCloseable {

    private final StartedJar server;
    private final Mask mask;
    private final Ids ids = new Ids();
    private Subject subject = Subject.NONE;

    Side(StartedJar server) {
        this.server = server;
        this.mask = new Mask(server.port());
    }

    /** The meeting and the attendee that requests are about. */
    record Subject(String meeting, String attendee) {

        static final Subject NONE =
                new Subject("6f1d0c1e-0000-4000-8000-000000002713", "0d4a5d6b-0000-4000-8000-000000000b0b");

        Subject withMeeting(@Nullable String other) {
            return other == null ? this : new Subject(other, attendee);
        }

        Subject withAttendee(@Nullable String other) {
            return other == null ? this : new Subject(meeting, other);
        }
    }

    int port() {
        return server.port();
    }

    Ids ids() {
        return ids;
    }

    Subject subject() {
        return subject;
    }

    void subject(Subject other) {
        subject = other;
    }

    Transcript send(Exchange exchange) {
        try {
            return Conversation.hold(port(), exchange);
        } catch (IOException e) {
            throw new UncheckedIOException("The server does not accept connections any more", e);
        }
    }

    String comparable(Transcript transcript) {
        return transcript.comparable(mask);
    }

    @Override
    public void close() {
        server.close();
    }
}
