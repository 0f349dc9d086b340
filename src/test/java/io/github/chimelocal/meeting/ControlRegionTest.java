package io.github.chimelocal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlRegionTest {

    private static final List<String> GOVERNMENT = List.of("us-gov-east-1", "us-gov-west-1");

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
        assertThat(Samples.inLocale(language, new ControlRegion("us-west-2")::cell))
                .isEqualTo("7107");
    }

    @ParameterizedTest
    @MethodSource("mediaRegionsByControlRegion")
    void servesTheMediaRegionsOfItsPartition(String control, List<String> served) {
        assertThat(served).allSatisfy(media -> new ControlRegion(control).requireServes(new MediaRegion(media)));
    }

    @ParameterizedTest
    @MethodSource("mediaRegionsByControlRegion")
    void refusesAllOtherMediaRegions(String control, List<String> served) {
        assertThat(MediaRegion.NAMES)
                .filteredOn(media -> !served.contains(media))
                .allSatisfy(media -> assertThatThrownBy(
                                () -> new ControlRegion(control).requireServes(new MediaRegion(media)))
                        .isInstanceOf(BadRequest.class)
                        .hasMessageContaining(media)
                        .hasMessageContaining(control));
    }

    static Stream<Arguments> mediaRegionsByControlRegion() {
        List<String> commercial = MediaRegion.NAMES.stream()
                .filter(name -> !GOVERNMENT.contains(name))
                .toList();
        return Stream.of(
                Arguments.of("us-east-1", commercial),
                Arguments.of("eu-central-1", commercial),
                Arguments.of("eu-west-1", commercial),
                Arguments.of("local", commercial),
                Arguments.of("af-south-1", List.of("af-south-1")),
                Arguments.of("il-central-1", List.of("il-central-1")),
                Arguments.of("us-gov-east-1", GOVERNMENT),
                Arguments.of("us-gov-west-1", GOVERNMENT));
    }

    @Test
    void saysWhichRegionIsPossibleWhereMediaStayAtHome() {
        assertThatThrownBy(() -> new ControlRegion("af-south-1").requireServes(new MediaRegion("us-east-1")))
                .hasMessageContaining("only af-south-1 itself");
    }
}
