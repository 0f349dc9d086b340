/** {@code /_chime/requests}: the calls to AWS's side. */
@NullMarked
package io.github.chimelocal.control.request;

import org.jspecify.annotations.NullMarked;
