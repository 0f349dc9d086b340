/** Start and stop live transcription. */
@NullMarked
package io.github.chimelocal.api.operation.transcription;

import org.jspecify.annotations.NullMarked;
