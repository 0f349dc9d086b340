/** Access to the control API, its JSON, its query parameters and its errors. */
@NullMarked
package io.github.chimelocal.control.web;

import org.jspecify.annotations.NullMarked;
