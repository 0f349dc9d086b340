/** The command line: what the process can do apart from serving. */
@NullMarked
package io.github.chimelocal.cli;

import org.jspecify.annotations.NullMarked;
