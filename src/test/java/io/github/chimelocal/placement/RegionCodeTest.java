package io.github.chimelocal.placement;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.id.MediaRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @Fidelity(
            value = OBSERVED,
            topic = MEDIA,
            what = "MediaPlacement: Region codes",
            answer = "first letters of the Region's name, such as `ue1`",
            evidence = "CreateMeeting responses that users pasted in public")
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

    @Fidelity(
            value = OURS,
            topic = MEDIA,
            what = "MediaPlacement: Region codes that nobody reported",
            answer = "by the same rule; `aps1` and `afs1`, where the letters would collide")
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

    @Fidelity(value = OURS, topic = MEDIA, what = "MediaPlacement: Region codes of unusual names", answer = "`ue1`")
    @ParameterizedTest
    @ValueSource(strings = {"local", "test-1", "moon-base-12", "moon-1-base", "--", "0000"})
    void isThatOfUsEast1ForNamesOfAnotherForm(String region) {
        assertThat(RegionCode.of(region)).isEqualTo("ue1");
    }
}
