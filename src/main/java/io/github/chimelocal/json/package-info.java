/** How JSON of our own is read, which AWS's side is not: each member is known, and nothing is taken for something else. */
@NullMarked
package io.github.chimelocal.json;

import org.jspecify.annotations.NullMarked;
