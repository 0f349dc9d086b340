/** All meetings as one document: written, read back, and put in place of those that are there. */
@NullMarked
package io.github.chimelocal.state;

import org.jspecify.annotations.NullMarked;
