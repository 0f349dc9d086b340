/** How docs/fidelity.md is made from the tests. */
@NullMarked
package io.github.chimelocal.fidelity;

import org.jspecify.annotations.NullMarked;
