package io.github.chimelocal.api.operation.tagging;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.LIMIT_EXCEEDED;
import static io.github.chimelocal.api.error.ErrorShape.RESOURCE_NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.AmazonResourceName;
import io.github.chimelocal.api.constraint.TagKey;
import io.github.chimelocal.api.constraint.TagKeyList;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.meeting.TagService;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Removes tags from a meeting. */
@RestController
@OperationErrors({
    BAD_REQUEST,
    FORBIDDEN,
    LIMIT_EXCEEDED,
    RESOURCE_NOT_FOUND,
    SERVICE_FAILURE,
    SERVICE_UNAVAILABLE,
    THROTTLING,
    UNAUTHORIZED
})
class UntagResource {

    private final TagService tags;

    UntagResource(TagService tags) {
        this.tags = tags;
    }

    @PostMapping(path = "/tags", params = "operation=untag-resource")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(Tenancy caller, @Valid @RequestBody Request request) {
        tags.untag(caller, request.resourceARN, request.tagKeys);
    }

    record Request(
            @NotNull @AmazonResourceName String resourceARN,
            @NotNull @TagKeyList List<@NotNull @TagKey String> tagKeys) {}
}
