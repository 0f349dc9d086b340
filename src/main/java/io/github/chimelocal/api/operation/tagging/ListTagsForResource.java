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
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.TagShape;
import io.github.chimelocal.meeting.TagService;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the tags of a meeting. */
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
class ListTagsForResource {

    private final TagService tags;

    ListTagsForResource(TagService tags) {
        this.tags = tags;
    }

    @GetMapping("/tags")
    Response handle(
            Tenancy caller,
            @RequestParam(name = "arn", required = false) @NotNull @AmazonResourceName String resourceARN) {
        return new Response(TagShape.of(tags.list(caller, resourceARN)));
    }

    record Response(List<TagShape> tags) {}
}
