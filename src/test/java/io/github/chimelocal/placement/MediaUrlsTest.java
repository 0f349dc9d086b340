package io.github.chimelocal.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUrlsTest {

    private static final MediaUrls AWS = new MediaUrls(null);

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:5000 , ws://127.0.0.1:5000/path  , http://127.0.0.1:5000/path , 127.0.0.1:5000",
        "http://localhost/     , ws://localhost/path       , http://localhost/path      , localhost",
        "ws://media.test:8080  , ws://media.test:8080/path , http://media.test:8080/path, media.test:8080",
        "https://media.test    , wss://media.test/path     , https://media.test/path    , media.test",
        "wss://media.test:8443/, wss://media.test:8443/path, https://media.test:8443/path, media.test:8443",
        "http://[::1]:5000     , ws://[::1]:5000/path      , http://[::1]:5000/path     , [::1]:5000"
    })
    void areThoseOfTheBaseUrl(URI base, String socket, String web, String bare) {
        var hosts = new MediaUrls(base);

        assertThat(hosts.socket("aws.test:443", "/path")).isEqualTo(socket);
        assertThat(hosts.web("aws.test", "/path")).isEqualTo(web);
        assertThat(hosts.bare("aws.test:3478")).isEqualTo(bare);
    }

    @Test
    void areThoseOfAwsWithoutABaseUrl() {
        assertThat(AWS.socket("aws.test:443", "/path")).isEqualTo("wss://aws.test:443/path");
        assertThat(AWS.web("aws.test", "/path")).isEqualTo("https://aws.test/path");
        assertThat(AWS.bare("aws.test:3478")).isEqualTo("aws.test:3478");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:5000",
                "//localhost:5000",
                "/path",
                "ftp://localhost",
                "http:localhost",
                "http://localhost/path",
                "http://localhost//",
                "http://localhost?query",
                "http://localhost/#fragment",
                "http://user@localhost",
                "http:///path",
                "http://host_name"
            })
    void cannotBeMadeFromAnythingButABase(URI notABase) {
        assertThat(MediaUrls.isBase(notABase)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaUrls(notABase));
    }
}
