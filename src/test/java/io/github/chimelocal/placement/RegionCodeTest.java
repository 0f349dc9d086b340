package io.github.chimelocal.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.MediaRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "us-east-1, ue1",
        "us-west-2, uw2",
        "eu-central-1, ec1",
        "eu-west-2, ew2",
        "ap-southeast-2, as2",
        "ap-northeast-1, an1"
    })
    void isTheOneSeenOnAws(String region, String code) {
        assertThat(RegionCode.of(region)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ap-southeast-1, as1",
        "ap-south-1, aps1",
        "af-south-1, afs1",
        "il-central-1, ic1",
        "sa-east-1, se1",
        "us-gov-west-1, ugw1"
    })
    void followsTheSameRuleWhereNoneWasSeen(String region, String code) {
        assertThat(RegionCode.of(region)).isEqualTo(code);
    }

    @Test
    void isAnotherForEachMediaRegion() {
        assertThat(MediaRegion.NAMES.stream().map(RegionCode::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "test-1", "moon-base-12", "moon-1-base", "--", "0000"})
    void isThatOfUsEast1ForNamesOfAnotherForm(String region) {
        assertThat(RegionCode.of(region)).isEqualTo("ue1");
    }
}
