/** {@code /_chime/state} and {@code /_chime/reset}: export, import and reset of what the service holds. */
@NullMarked
package io.github.chimelocal.control.state;

import org.jspecify.annotations.NullMarked;
