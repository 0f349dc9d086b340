package io.github.chimelocal.meeting.configuration;

/** What an attendee may do with one kind of media; the model's MediaCapabilities. */
public enum MediaCapability {
    SEND_RECEIVE,
    SEND,
    RECEIVE,
    NONE;

    boolean receives() {
        return this == SEND_RECEIVE || this == RECEIVE;
    }
}
