/** How refusals and failures leave: AWS's form on AWS's side, problem details under /_chime. */
@NullMarked
package io.github.chimelocal.api.error;

import org.jspecify.annotations.NullMarked;
