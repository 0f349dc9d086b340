/** {@code /_chime/stream}: server-sent events about everything that changes. */
@NullMarked
package io.github.chimelocal.control.stream;

import org.jspecify.annotations.NullMarked;
