/** What was called on AWS's side, and what became of it. */
@NullMarked
package io.github.chimelocal.journal;

import org.jspecify.annotations.NullMarked;
