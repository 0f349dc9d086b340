/** Faults that a tester asks for: which calls they meet, how often, and what they do. */
@NullMarked
package io.github.chimelocal.fault;

import org.jspecify.annotations.NullMarked;
