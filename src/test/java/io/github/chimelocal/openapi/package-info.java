/** How openapi.json and the Postman collection are made, and how answers are held against them. */
@NullMarked
package io.github.chimelocal.openapi;

import org.jspecify.annotations.NullMarked;
