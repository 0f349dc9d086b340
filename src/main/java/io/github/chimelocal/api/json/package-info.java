/** JSON as AWS speaks it. */
@NullMarked
package io.github.chimelocal.api.json;

import org.jspecify.annotations.NullMarked;
