/** Tag meetings. */
@NullMarked
package io.github.chimelocal.api.tagging;

import org.jspecify.annotations.NullMarked;
