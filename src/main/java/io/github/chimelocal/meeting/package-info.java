/** The domain: meetings, their attendees and tags, and every rule that needs to know them; no HTTP, no JSON. */
@NullMarked
package io.github.chimelocal.meeting;

import org.jspecify.annotations.NullMarked;
