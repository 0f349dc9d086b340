/** Settings, and the wiring of what knows no Spring. */
@NullMarked
package io.github.chimelocal.config;

import org.jspecify.annotations.NullMarked;
