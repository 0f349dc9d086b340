package io.github.chimelocal.api.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Lets Spring MVC write the errors of AWS's side, and leaves every other type to the control API's JSON. */
public class WireJsonConverter extends AbstractHttpMessageConverter<Object> {

    private final WireJson json;

    /** Takes what writes. */
    public WireJsonConverter(WireJson json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return WireJson.isOfAwsSide(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) {
        throw new UnsupportedOperationException("What operations are given is read without converters");
    }

    @Override
    protected void writeInternal(Object structure, HttpOutputMessage output) throws IOException {
        byte[] body = json.write(structure);
        output.getHeaders().setContentLength(body.length);
        output.getBody().write(body);
    }
}
