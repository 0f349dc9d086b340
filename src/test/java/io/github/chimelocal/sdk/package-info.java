/** What the AWS SDK for Java v2, unmodified, makes of the answers. */
@NullMarked
package io.github.chimelocal.sdk;

import org.jspecify.annotations.NullMarked;
