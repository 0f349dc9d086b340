package io.github.chimelocal.state;

import java.io.IOException;

/** A document is longer than it can be. */
public final class DocumentTooLong extends IOException {

    private static final long serialVersionUID = 1L;

    DocumentTooLong(int most) {
        super("The document is longer than %s bytes".formatted(most));
    }
}
