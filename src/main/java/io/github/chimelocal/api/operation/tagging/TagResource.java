package io.github.chimelocal.api.operation.tagging;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.LIMIT_EXCEEDED;
import static io.github.chimelocal.api.error.ErrorShape.RESOURCE_NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.TOO_MANY_TAGS;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.AmazonResourceName;
import io.github.chimelocal.api.constraint.TagList;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.TagShape;
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

/** Tags a meeting. */
@RestController
@OperationErrors({
    BAD_REQUEST,
    FORBIDDEN,
    LIMIT_EXCEEDED,
    RESOURCE_NOT_FOUND,
    SERVICE_FAILURE,
    SERVICE_UNAVAILABLE,
    THROTTLING,
    TOO_MANY_TAGS,
    UNAUTHORIZED
})
class TagResource {

    private final TagService tags;

    TagResource(TagService tags) {
        this.tags = tags;
    }

    @PostMapping(path = "/tags", params = "operation=tag-resource")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(Tenancy caller, @Valid @RequestBody Request request) {
        tags.tag(caller, request.resourceARN, TagShape.toTags(request.tags));
    }

    record Request(
            @NotNull @AmazonResourceName String resourceARN,
            @NotNull @TagList List<@NotNull @Valid TagShape> tags) {}
}
