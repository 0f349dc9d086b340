/** Where meetings are kept while they exist. */
@NullMarked
package io.github.chimelocal.store;

import org.jspecify.annotations.NullMarked;
