/** How exceptions become AWS's errors, and how errors are rendered. */
@NullMarked
package io.github.chimelocal.api.web.error;

import org.jspecify.annotations.NullMarked;
