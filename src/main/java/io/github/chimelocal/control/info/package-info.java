/** {@code /_chime/health}, {@code /_chime/info}, {@code /_chime/config} and the OpenAPI document. */
@NullMarked
package io.github.chimelocal.control.info;

import org.jspecify.annotations.NullMarked;
