package io.github.chimelocal.state;

import java.io.IOException;

/** A document is longer than it can be. */
public final class DocumentTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    DocumentTooLongException(int most) {
        super("The document is longer than %s bytes".formatted(most));
    }
}
