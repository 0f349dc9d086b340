/** Every setting: its name, its type, its default and what it may be. */
@NullMarked
package io.github.chimelocal.config.properties;

import org.jspecify.annotations.NullMarked;
