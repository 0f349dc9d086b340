/** The interceptors, in order: operation, signature, subject, throttling, body, fault. */
@NullMarked
package io.github.chimelocal.api.web.interceptor;

import org.jspecify.annotations.NullMarked;
