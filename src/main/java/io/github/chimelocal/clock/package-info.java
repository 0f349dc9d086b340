/** The service's clock, which a tester can move. */
@NullMarked
package io.github.chimelocal.clock;

import org.jspecify.annotations.NullMarked;
