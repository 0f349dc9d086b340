package io.github.chimelocal.control.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlApiJsonCodecTest {

    private final ControlApiJsonCodec json = new ControlApiJsonCodec();

    @Test
    void isWrittenBetweenWhatElseIsWritten() throws IOException {
        var out = new ByteArrayOutputStream();

        out.write('<');
        json.write(Map.of("count", 3), out);
        out.write('>');

        assertThat(out.toString(UTF_8)).isEqualTo("<{\"count\":3}>");
    }

    @Test
    void failsAsTheStreamDoesThatItIsWrittenTo() {
        var broken = new OutputStream() {

            @Override
            public void write(int octet) throws IOException {
                throw new IOException("The other side has gone");
            }
        };

        assertThatIOException()
                .isThrownBy(() -> json.write(Map.of("count", 3), broken))
                .withMessage("The other side has gone");
    }
}
