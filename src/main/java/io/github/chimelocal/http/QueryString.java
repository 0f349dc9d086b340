package io.github.chimelocal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/** Reads a query string as SDKs write it: percent-encoded, a plus sign standing for itself. */
public final class QueryString {

    private QueryString() {}

    /**
     * Returns the values of each parameter in their order.
     *
     * @throws IllegalArgumentException when it is not valid percent-encoded UTF-8
     */
    public static Map<String, String[]> parse(@Nullable String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        if (query == null) {
            return parameters;
        }
        for (String pair : StringUtils.tokenizeToStringArray(query, "&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            parameters.merge(name, new String[] {value}, StringUtils::concatenateStringArrays);
        }
        return parameters;
    }

    /** Spring decodes the octets; whether they are UTF-8 is asked afterwards, since Spring would paper over it. */
    private static String decode(String encoded) {
        byte[] octets = UriUtils.decode(encoded, ISO_8859_1).getBytes(ISO_8859_1);
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException(notUtf8);
        }
    }
}
