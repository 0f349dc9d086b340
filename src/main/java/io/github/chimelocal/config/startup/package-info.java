/** How the process starts, what it logs when it is ready, and why it may not start. */
@NullMarked
package io.github.chimelocal.config.startup;

import org.jspecify.annotations.NullMarked;
