/** Delivers events to where AWS would deliver them. */
@NullMarked
package io.github.chimelocal.event.delivery;

import org.jspecify.annotations.NullMarked;
