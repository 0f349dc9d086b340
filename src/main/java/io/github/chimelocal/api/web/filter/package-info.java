/** The filters: access log, CORS, and what Spring gets to see of a request. */
@NullMarked
package io.github.chimelocal.api.web.filter;

import org.jspecify.annotations.NullMarked;
