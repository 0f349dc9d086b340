/** What happens to meetings, noted and delivered to where AWS would deliver it. */
@NullMarked
package io.github.chimelocal.notify;

import org.jspecify.annotations.NullMarked;
