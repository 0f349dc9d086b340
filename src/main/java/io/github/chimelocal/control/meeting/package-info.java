/** {@code /_chime/meetings}: the meetings of all accounts, their attendees' presence and their transcription. */
@NullMarked
package io.github.chimelocal.control.meeting;

import org.jspecify.annotations.NullMarked;
