/** Tag meetings. */
@NullMarked
package io.github.chimelocal.api.operation.tagging;

import org.jspecify.annotations.NullMarked;
