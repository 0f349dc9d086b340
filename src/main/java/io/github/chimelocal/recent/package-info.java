/** What happened last, bounded and numbered, for whoever asks and whoever listens. */
@NullMarked
package io.github.chimelocal.recent;

import org.jspecify.annotations.NullMarked;
