/** How everything that remembers something can be made to forget it. */
@NullMarked
package io.github.chimelocal.reset;

import org.jspecify.annotations.NullMarked;
