/** Structures that several operations share, named as AWS names them. */
@NullMarked
package io.github.chimelocal.api.model;

import org.jspecify.annotations.NullMarked;
