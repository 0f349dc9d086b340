/** The addresses that a client is sent to for audio, video and content. */
@NullMarked
package io.github.chimelocal.placement;

import org.jspecify.annotations.NullMarked;
