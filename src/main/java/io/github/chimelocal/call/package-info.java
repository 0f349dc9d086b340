/** What a call to AWS's side is: whose, of which operation, and about whom. */
@NullMarked
package io.github.chimelocal.call;

import org.jspecify.annotations.NullMarked;
