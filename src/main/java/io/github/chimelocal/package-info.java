/** The process. */
@NullMarked
package io.github.chimelocal;

import org.jspecify.annotations.NullMarked;
