/** How events are written: in the forms in which EventBridge, SQS, SNS and Lambda deliver them. */
@NullMarked
package io.github.chimelocal.event;

import org.jspecify.annotations.NullMarked;
