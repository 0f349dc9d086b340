/** The last elements of a sequence: numbered, bounded, found and subscribed to. */
@NullMarked
package io.github.chimelocal.history;

import org.jspecify.annotations.NullMarked;
