/** Admit, show, permit and dismiss attendees. */
@NullMarked
package io.github.chimelocal.api.operation.attendee;

import org.jspecify.annotations.NullMarked;
