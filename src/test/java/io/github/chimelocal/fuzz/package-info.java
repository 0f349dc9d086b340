/** Damaged requests, each of which must be answered as AWS answers mistakes, and none of which may do harm. */
@NullMarked
package io.github.chimelocal.fuzz;

import org.jspecify.annotations.NullMarked;
