/** The reasons for which the domain refuses a request. */
@NullMarked
package io.github.chimelocal.meeting.exception;

import org.jspecify.annotations.NullMarked;
