package io.github.chimelocal.config.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What was built. */
public final class Version {

    private Version() {}

    /** Returns the version, which is {@code unknown} where an IDE has compiled. */
    public static String current() {
        try (InputStream info = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            return read(info);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(@Nullable InputStream info) throws IOException {
        var build = new Properties();
        if (info != null) {
            build.load(info);
        }
        return build.getProperty("build.version", "unknown");
    }
}
