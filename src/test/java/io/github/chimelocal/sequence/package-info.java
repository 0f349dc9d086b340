/** Random operations, whose outcomes must be those of a reference made of plain maps. */
@NullMarked
package io.github.chimelocal.sequence;

import org.jspecify.annotations.NullMarked;
