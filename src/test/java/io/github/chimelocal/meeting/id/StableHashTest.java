package io.github.chimelocal.meeting.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StableHashTest {

    @Test
    void isTheSameInEveryRelease() {
        assertThat(StableHash.hex("a")).isEqualTo("ffe9aaeaa2a2d5048174df0b80599ef0197ec024c4b051bc9860cff58ef7f9f3");
    }

    @Test
    void tellsWhereOnePartEndsAndTheNextBegins() {
        assertThat(StableHash.hex("ab", "c")).isNotEqualTo(StableHash.hex("a", "bc"));
    }

    @Test
    void tellsPartsOfTheWholeOfUnicodeApart() {
        assertThat(StableHash.hex("é")).isNotEqualTo(StableHash.hex("è"));
    }
}
