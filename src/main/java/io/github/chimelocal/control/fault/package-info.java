/** {@code /_chime/faults}: the rules by which calls fail. */
@NullMarked
package io.github.chimelocal.control.fault;

import org.jspecify.annotations.NullMarked;
