/** Ids, ARNs, accounts and Regions, and the classes that generate ids. */
@NullMarked
package io.github.chimelocal.meeting.id;

import org.jspecify.annotations.NullMarked;
