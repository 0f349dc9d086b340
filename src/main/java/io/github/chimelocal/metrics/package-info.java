/** What is counted from the start, for metrics that may be asked for later; no metrics library. */
@NullMarked
package io.github.chimelocal.metrics;

import org.jspecify.annotations.NullMarked;
