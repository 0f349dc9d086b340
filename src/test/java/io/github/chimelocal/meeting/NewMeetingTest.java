package io.github.chimelocal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MediaRegion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewMeetingTest {

    private static final List<String> GOVERNMENT = List.of("us-gov-east-1", "us-gov-west-1");

    @ParameterizedTest
    @MethodSource("mediaRegionsByControlRegion")
    void takesTheMediaRegionsOfThePartition(String control, List<String> served) {
        assertThat(served).allSatisfy(media -> requirePossible(media, control));
    }

    @ParameterizedTest
    @MethodSource("mediaRegionsByControlRegion")
    void refusesAllOtherMediaRegions(String control, List<String> served) {
        assertThat(MediaRegion.NAMES)
                .filteredOn(media -> !served.contains(media))
                .allSatisfy(media -> assertThatThrownBy(() -> requirePossible(media, control))
                        .isInstanceOf(BadRequestException.class)
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
    void saysWhichMediaRegionIsPossibleWhereOnlyOneIs() {
        assertThatThrownBy(() -> requirePossible("us-east-1", "af-south-1"))
                .hasMessageContaining("only af-south-1 itself");
    }

    private static void requirePossible(String mediaRegion, String controlRegion) {
        NewMeetingBuilder.of("token").mediaIn(mediaRegion).build().requirePossibleIn(new ControlRegion(controlRegion));
    }
}
