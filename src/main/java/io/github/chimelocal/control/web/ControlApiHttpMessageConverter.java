package io.github.chimelocal.control.web;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Lets Spring MVC read and write the structures of the control API, and problem details. */
final class ControlApiHttpMessageConverter extends AbstractHttpMessageConverter<Object> {

    private static final String CONTROL_API = "io.github.chimelocal.control.";

    private final ControlApiJsonCodec json;
    private final int maxBodySize;

    ControlApiHttpMessageConverter(ControlApiJsonCodec json, int maxBodySize) {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        this.json = json;
        this.maxBodySize = maxBodySize;
    }

    /** What is acceptable to somebody who accepts anything. */
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return List.of(type == ProblemDetail.class ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getName().startsWith(CONTROL_API) || type == ProblemDetail.class;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        byte[] body = input.getBody().readNBytes(maxBodySize + 1);
        if (body.length > maxBodySize) {
            throw ControlApiException.tooLarge(maxBodySize);
        }
        return json.read(body, type);
    }

    @Override
    protected void writeInternal(Object structure, HttpOutputMessage output) throws IOException {
        byte[] body = json.write(structure);
        output.getHeaders().setContentLength(body.length);
        output.getBody().write(body);
    }
}
