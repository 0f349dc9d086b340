/** What the model and AWS's documentation demand of a member, one annotation per constrained shape. */
@NullMarked
package io.github.chimelocal.api.constraint;

import org.jspecify.annotations.NullMarked;
