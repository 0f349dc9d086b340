package io.github.chimelocal.meeting.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.TestMeetings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlRegionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "af-south-1", "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
                "ca-central-1", "eu-central-1", "eu-west-2", "il-central-1", "us-east-1", "us-west-2",
                "us-gov-east-1", "us-gov-west-1"
            })
    void knowsTheRegionsWithAnEndpoint(String name) {
        assertThat(new ControlRegion(name).hasEndpoint()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu-west-1",
                "eu-west-3",
                "eu-north-1",
                "eu-south-1",
                "sa-east-1",
                "us-east-2",
                "us-west-1",
                "local"
            })
    void knowsTheRegionsWithoutOne(String name) {
        assertThat(new ControlRegion(name).hasEndpoint()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"us-gov-east-1, AWS_US_GOV", "us-gov-west-1, AWS_US_GOV", "us-east-1, AWS", "local, AWS"})
    void belongsToAPartition(String name, Partition partition) {
        assertThat(new ControlRegion(name).partition()).isEqualTo(partition);
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, 2713",
        "eu-central-1, 7979",
        "eu-west-2, 3049",
        "ap-northeast-1, 4804",
        "ap-southeast-1, 2954",
    })
    void hasTheCellSeenOnAws(String name, String cell) {
        assertThat(new ControlRegion(name).cell()).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"us-west-2, 7107", "us-gov-west-1, 5985", "local, 5323", "home-1, 0963"})
    void hasTheSameInventedCellInEveryReleaseWhereNoneWasSeen(String name, String cell) {
        assertThat(new ControlRegion(name).cell()).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "mr-IN"})
    void hasTheSameCellOnAMachineOfAnyLanguage(String language) {
        assertThat(TestMeetings.inLocale(language, new ControlRegion("us-west-2")::cell))
                .isEqualTo("7107");
    }
}
