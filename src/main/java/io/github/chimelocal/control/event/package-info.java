/** {@code /_chime/events}: the events of meetings and their deliveries. */
@NullMarked
package io.github.chimelocal.control.event;

import org.jspecify.annotations.NullMarked;
