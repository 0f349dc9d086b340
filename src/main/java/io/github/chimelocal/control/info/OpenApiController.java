package io.github.chimelocal.control.info;

import io.github.chimelocal.control.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes both APIs to tools that read OpenAPI; the tests make the document, and hold answers against it. */
@RestController
class OpenApiController {

    private final Resource document = new ClassPathResource("openapi.json", OpenApiController.class);

    @GetMapping(path = "/_chime/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] show(HttpServletRequest request) throws IOException {
        new QueryParameters(request.getParameterMap()).requireOnly();
        return document.getContentAsByteArray();
    }
}
