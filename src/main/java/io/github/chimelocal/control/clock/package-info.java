/** {@code /_chime/clock}: the service's clock. */
@NullMarked
package io.github.chimelocal.control.clock;

import org.jspecify.annotations.NullMarked;
