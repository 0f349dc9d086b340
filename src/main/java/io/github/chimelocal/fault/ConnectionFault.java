package io.github.chimelocal.fault;

/** When the connection is closed in place of an answer. */
public enum ConnectionFault {
    /** The operation is not carried out. */
    CLOSE_BEFORE,
    /** The operation is carried out, and its answer is lost. */
    CLOSE_AFTER
}
