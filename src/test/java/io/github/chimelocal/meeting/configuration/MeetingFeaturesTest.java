package io.github.chimelocal.meeting.configuration;

import static io.github.chimelocal.meeting.TestMeetings.features;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.TestMeetings;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Attendees;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Audio;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Content;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.ContentResolution;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Video;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.VideoResolution;
import io.github.chimelocal.meeting.exception.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingFeaturesTest {

    private static final MeetingFeatures EMPTY_OBJECTS =
            new MeetingFeatures(new Audio(null), new Video(null), new Content(null), new Attendees(null));

    @ParameterizedTest
    @CsvSource({
        "    ,     ,    ",
        "    ,     , 250",
        "HD  , FHD ,    ",
        "HD  , FHD , 250",
        "NONE, NONE,    ",
        "NONE, NONE, 250",
        "FHD ,     , 25 ",
        "FHD , FHD , 1  ",
        "    , UHD , 25 ",
        "HD  , UHD , 1  ",
        "FHD , UHD , 25 ",
    })
    void agree(@Nullable VideoResolution video, @Nullable ContentResolution content, @Nullable Integer maxCount) {
        assertThatCode(() -> features(video, content, maxCount).requireConsistent())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "FHD ,     ,    ",
        "FHD , NONE,    ",
        "    , UHD ,    ",
        "NONE, UHD ,    ",
        "FHD , UHD ,    ",
        "FHD ,     , 26 ",
        "    , UHD , 26 ",
        "FHD , UHD , 250",
    })
    void contradictEachOtherInHighDefinitionWithoutALimitThatItCanBear(
            @Nullable VideoResolution video, @Nullable ContentResolution content, @Nullable Integer maxCount) {
        assertThatThrownBy(() -> features(video, content, maxCount).requireConsistent())
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("25");
    }

    @Test
    void contradictEachOtherInHighDefinitionWithAnEmptyLimit() {
        var features = new MeetingFeatures(null, new Video(VideoResolution.FHD), null, new Attendees(null));

        assertThatThrownBy(features::requireConsistent).isInstanceOf(BadRequestException.class);
    }

    @Test
    void agreeWhenTheyAreEmptyObjects() {
        assertThatCode(EMPTY_OBJECTS::requireConsistent).doesNotThrowAnyException();
    }

    @Test
    void giveRoomFor250WhenNothingIsSaid() {
        assertThat(MeetingFeatures.UNSPECIFIED.capacity()).isEqualTo(250);
    }

    @Test
    void giveRoomFor250WhenTheyAreEmptyObjects() {
        assertThat(EMPTY_OBJECTS.capacity()).isEqualTo(250);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 249, 250})
    void giveRoomForAsManyAsWereAskedFor(int maxCount) {
        assertThat(TestMeetings.roomFor(maxCount).capacity()).isEqualTo(maxCount);
    }
}
