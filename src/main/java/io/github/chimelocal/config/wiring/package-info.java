/** Creates the beans of the packages that do not depend on Spring. */
@NullMarked
package io.github.chimelocal.config.wiring;

import org.jspecify.annotations.NullMarked;
