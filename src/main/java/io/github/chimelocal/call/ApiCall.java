package io.github.chimelocal.call;

import io.github.chimelocal.meeting.id.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * A call to AWS's side.
 *
 * @param operation as AWS names it; none when the path, the method or the query lead to none
 */
public record ApiCall(@Nullable String operation, Tenancy tenancy, RequestSubject subject) {}
