/** The official model, and the proof that ours is equal to it. */
@NullMarked
package io.github.chimelocal.model;

import org.jspecify.annotations.NullMarked;
