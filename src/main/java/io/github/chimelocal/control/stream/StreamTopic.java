package io.github.chimelocal.control.stream;

/** What a message of the stream is about; the stream spells it in lower case. */
public enum StreamTopic {
    REQUEST,
    EVENT,
    DELIVERY,
    MEETING,
    FAULT,
    CLOCK,
    RESET,
    /** The last message of a process, which ends the responses and is not sent. */
    END
}
