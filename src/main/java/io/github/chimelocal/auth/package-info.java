/** Whether a call is signed as AWS wants it: Signature Version 4, from the other side. */
@NullMarked
package io.github.chimelocal.auth;

import org.jspecify.annotations.NullMarked;
