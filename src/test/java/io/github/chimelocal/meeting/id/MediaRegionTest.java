package io.github.chimelocal.meeting.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRegionTest {

    @Test
    void isOneOfTwentyOne() {
        assertThat(MediaRegion.NAMES)
                .containsExactlyInAnyOrder(
                        "af-south-1",
                        "ap-northeast-1",
                        "ap-northeast-2",
                        "ap-south-1",
                        "ap-southeast-1",
                        "ap-southeast-2",
                        "ca-central-1",
                        "eu-central-1",
                        "eu-north-1",
                        "eu-south-1",
                        "eu-west-1",
                        "eu-west-2",
                        "eu-west-3",
                        "il-central-1",
                        "sa-east-1",
                        "us-east-1",
                        "us-east-2",
                        "us-gov-east-1",
                        "us-gov-west-1",
                        "us-west-1",
                        "us-west-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us-east-3", "US-EAST-1", "us-east-1 ", "local", "cn-north-1"})
    void isNothingElse(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaRegion(name));
    }

    @ParameterizedTest
    @CsvSource({"us-gov-east-1, AWS_US_GOV", "us-gov-west-1, AWS_US_GOV", "us-east-1, AWS", "il-central-1, AWS"})
    void belongsToAPartition(String name, Partition partition) {
        assertThat(new MediaRegion(name).partition()).isEqualTo(partition);
    }
}
