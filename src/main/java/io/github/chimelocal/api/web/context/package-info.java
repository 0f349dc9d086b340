/** What is known of a call while it passes through the pipeline. */
@NullMarked
package io.github.chimelocal.api.web.context;

import org.jspecify.annotations.NullMarked;
