/** What a caller can configure for a meeting, an attendee or a transcription. */
@NullMarked
package io.github.chimelocal.meeting.configuration;

import org.jspecify.annotations.NullMarked;
