/** Start and stop live transcription. */
@NullMarked
package io.github.chimelocal.api.transcription;

import org.jspecify.annotations.NullMarked;
