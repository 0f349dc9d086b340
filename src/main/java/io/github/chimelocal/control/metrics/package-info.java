/** {@code /_chime/metrics}: metrics for Prometheus. */
@NullMarked
package io.github.chimelocal.control.metrics;

import org.jspecify.annotations.NullMarked;
