/** The events that AWS publishes about a meeting, and the interfaces of those who receive them. */
@NullMarked
package io.github.chimelocal.meeting.event;

import org.jspecify.annotations.NullMarked;
