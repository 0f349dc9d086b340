/** What happens to every call before an operation sees it. */
@NullMarked
package io.github.chimelocal.api.front;

import org.jspecify.annotations.NullMarked;
