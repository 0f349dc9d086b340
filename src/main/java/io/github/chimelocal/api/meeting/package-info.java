/** Begin, show and end meetings. */
@NullMarked
package io.github.chimelocal.api.meeting;

import org.jspecify.annotations.NullMarked;
