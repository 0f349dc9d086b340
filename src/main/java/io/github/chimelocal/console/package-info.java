/** The web page at {@code /_chime/console/}: files, which talk to the control API alone. */
@NullMarked
package io.github.chimelocal.console;

import org.jspecify.annotations.NullMarked;
