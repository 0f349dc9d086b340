package io.github.chimelocal.api.front;

import io.github.chimelocal.api.json.BodyTooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;

/** Reads bodies to their end, or to their bound. */
final class WholeBody {

    private WholeBody() {}

    /**
     * Reads the body of a call.
     *
     * @param most the bound in bytes
     * @param watched what sees the body go by, even one that does not arrive whole
     * @throws BodyTooLarge when there is more
     * @throws HttpMessageNotReadableException when it does not arrive whole
     */
    static byte[] read(HttpServletRequest call, int most, UnaryOperator<InputStream> watched) {
        // To ask for more than is announced would take a large array for a small body.
        int announced = call.getContentLength();
        byte[] body;
        try {
            body = watched.apply(call.getInputStream())
                    .readNBytes(announced >= 0 && announced <= most ? announced : most + 1);
        } catch (IOException lateOrBroken) {
            throw new HttpMessageNotReadableException(
                    "The body did not arrive", lateOrBroken, new ServletServerHttpRequest(call));
        }
        if (body.length > most) {
            throw new BodyTooLarge(most);
        }
        return body;
    }
}
