package io.github.chimelocal.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/**
 * A file of the page, as it is served.
 *
 * @param tag changes with the content
 */
record ConsoleFile(ByteArrayResource content, MediaType type, String tag) {

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", new MediaType("text", "html", UTF_8),
            "css", new MediaType("text", "css", UTF_8),
            "js", new MediaType("text", "javascript", UTF_8),
            "svg", new MediaType("image", "svg+xml"));

    static ConsoleFile of(String name, byte[] content) {
        MediaType type = TYPES.get(StringUtils.getFilenameExtension(name));
        if (type == null) {
            throw new IllegalStateException("The page has a file of a sort that is not served: " + name);
        }
        return new ConsoleFile(new ByteArrayResource(content), type, '"' + DigestUtils.md5DigestAsHex(content) + '"');
    }
}
