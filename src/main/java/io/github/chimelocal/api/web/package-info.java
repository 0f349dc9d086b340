/** The pipeline of a call to AWS's side: its parts are created and put in order here. */
@NullMarked
package io.github.chimelocal.api.web;

import org.jspecify.annotations.NullMarked;
