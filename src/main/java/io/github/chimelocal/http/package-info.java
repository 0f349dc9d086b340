/** How requests are read on both sides, AWS's and our own. */
@NullMarked
package io.github.chimelocal.http;

import org.jspecify.annotations.NullMarked;
