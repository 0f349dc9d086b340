/** What a tester needs and AWS does not offer: everything under {@code /_chime}. */
@NullMarked
package io.github.chimelocal.control;

import org.jspecify.annotations.NullMarked;
