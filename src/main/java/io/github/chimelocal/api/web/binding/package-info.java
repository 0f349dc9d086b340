/** How the arguments of an operation are bound and its result is written. */
@NullMarked
package io.github.chimelocal.api.web.binding;

import org.jspecify.annotations.NullMarked;
