/** Begin, show and end meetings. */
@NullMarked
package io.github.chimelocal.api.operation.meeting;

import org.jspecify.annotations.NullMarked;
