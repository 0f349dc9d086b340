package io.github.chimelocal.api.json;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Lets Spring MVC read and write the structures of AWS's side, and leaves every other type to Spring's own JSON. */
public class WireJsonConverter extends AbstractHttpMessageConverter<Object> {

    private final WireJson json;
    private final int maxBodySize;

    /**
     * Takes the bound.
     *
     * @param maxBodySize in bytes
     */
    public WireJsonConverter(WireJson json, int maxBodySize) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
        this.maxBodySize = maxBodySize;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return WireJson.isOfAwsSide(type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        byte[] body = input.getBody().readNBytes(maxBodySize + 1);
        if (body.length > maxBodySize) {
            throw new BodyTooLarge(maxBodySize);
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
