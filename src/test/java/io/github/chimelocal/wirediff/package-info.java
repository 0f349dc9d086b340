/** Sends the same requests to two versions of the server and compares their answers. */
@NullMarked
package io.github.chimelocal.wirediff;

import org.jspecify.annotations.NullMarked;
