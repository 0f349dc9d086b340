/** What Tomcat does first and last: the time-out of bodies, the journal, and errors outside of Spring MVC. */
@NullMarked
package io.github.chimelocal.api.web.tomcat;

import org.jspecify.annotations.NullMarked;
