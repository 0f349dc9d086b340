/** The last events, and how far their deliveries have come. */
@NullMarked
package io.github.chimelocal.event.log;

import org.jspecify.annotations.NullMarked;
