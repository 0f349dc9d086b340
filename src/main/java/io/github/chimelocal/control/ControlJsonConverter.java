package io.github.chimelocal.control;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Lets Spring MVC read and write the structures of the control API. */
final class ControlJsonConverter extends AbstractHttpMessageConverter<Object> {

    private final ControlJson json;
    private final int maxBodySize;

    ControlJsonConverter(ControlJson json, int maxBodySize) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
        this.maxBodySize = maxBodySize;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getPackage() == ControlJsonConverter.class.getPackage();
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        byte[] body = input.getBody().readNBytes(maxBodySize + 1);
        if (body.length > maxBodySize) {
            throw Problem.tooLarge(maxBodySize);
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
