package io.github.chimelocal.api.shape;

import io.github.chimelocal.call.RequestSubject;

/** Says of itself, validated or not, what the call is about, so that nobody has to read JSON twice. */
public interface About {

    /** Returns what is named in it. */
    RequestSubject about();
}
