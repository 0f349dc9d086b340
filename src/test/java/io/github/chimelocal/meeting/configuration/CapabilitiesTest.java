package io.github.chimelocal.meeting.configuration;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.CAPABILITIES;
import static io.github.chimelocal.meeting.TestMeetings.features;
import static io.github.chimelocal.meeting.configuration.MediaCapability.NONE;
import static io.github.chimelocal.meeting.configuration.MediaCapability.RECEIVE;
import static io.github.chimelocal.meeting.configuration.MediaCapability.SEND;
import static io.github.chimelocal.meeting.configuration.MediaCapability.SEND_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Content;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.ContentResolution;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.Video;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.VideoResolution;
import io.github.chimelocal.meeting.exception.BadRequestException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CapabilitiesTest {

    private record Seen(MediaCapability video, MediaCapability content) {}

    /** Which video goes with which content; audio goes with everything. */
    private record Rule(MeetingFeatures features, Set<Seen> allowed) {

        boolean allows(Capabilities asked) {
            return allowed.contains(new Seen(asked.video(), asked.content()));
        }
    }

    private static final Set<Seen> CONTENT_ONLY_TO_THOSE_WHO_SEE = Set.of(
            new Seen(SEND_RECEIVE, SEND_RECEIVE),
            new Seen(SEND_RECEIVE, SEND),
            new Seen(SEND_RECEIVE, RECEIVE),
            new Seen(SEND_RECEIVE, NONE),
            new Seen(RECEIVE, SEND_RECEIVE),
            new Seen(RECEIVE, SEND),
            new Seen(RECEIVE, RECEIVE),
            new Seen(RECEIVE, NONE),
            new Seen(SEND, SEND),
            new Seen(SEND, NONE),
            new Seen(NONE, SEND),
            new Seen(NONE, NONE));

    private static final Set<Seen> NO_VIDEO = Set.of(new Seen(NONE, SEND), new Seen(NONE, NONE));

    private static final Set<Seen> NO_CONTENT =
            Set.of(new Seen(SEND_RECEIVE, NONE), new Seen(SEND, NONE), new Seen(RECEIVE, NONE), new Seen(NONE, NONE));

    private static final List<Rule> RULES = List.of(
            new Rule(MeetingFeatures.UNSPECIFIED, CONTENT_ONLY_TO_THOSE_WHO_SEE),
            new Rule(features(VideoResolution.FHD, ContentResolution.UHD, 25), CONTENT_ONLY_TO_THOSE_WHO_SEE),
            new Rule(features(VideoResolution.NONE, null, null), NO_VIDEO),
            new Rule(features(null, ContentResolution.NONE, null), NO_CONTENT),
            new Rule(features(VideoResolution.NONE, ContentResolution.NONE, null), Set.of(new Seen(NONE, NONE))));

    @ParameterizedTest
    @MethodSource("allowed")
    void areAllowedAsDocumented(Capabilities asked, MeetingFeatures features) {
        assertThatCode(() -> asked.requireAllowedBy(features)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void areForbiddenAsDocumented(Capabilities asked, MeetingFeatures features) {
        assertThatThrownBy(() -> asked.requireAllowedBy(features)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void areAllMetByTheRules() {
        assertThat(everyCombination()).hasSize(64).doesNotHaveDuplicates();
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = CAPABILITIES,
            what = "Content SendReceive or Receive",
            answer = "needs Video SendReceive or Receive",
            evidence = "API reference, CreateAttendee")
    @Test
    void areRefusedWithTheReasonThatContentNeedsVideo() {
        var asked = new Capabilities(SEND_RECEIVE, SEND, RECEIVE);

        assertThatThrownBy(() -> asked.requireAllowedBy(MeetingFeatures.UNSPECIFIED))
                .hasMessage("Content can be SendReceive or Receive only if Video is SendReceive or Receive");
    }

    @Test
    void areRefusedWithTheReasonThatTheMeetingHasNoVideo() {
        var asked = new Capabilities(NONE, SEND, NONE);

        assertThatThrownBy(() -> asked.requireAllowedBy(features(VideoResolution.NONE, null, null)))
                .hasMessageContaining("Video must be None");
    }

    @Test
    void areRefusedWithTheReasonThatTheMeetingHasNoContent() {
        var asked = new Capabilities(NONE, RECEIVE, SEND);

        assertThatThrownBy(() -> asked.requireAllowedBy(features(null, ContentResolution.NONE, null)))
                .hasMessageContaining("Content must be None");
    }

    @Fidelity(
            value = OURS,
            topic = CAPABILITIES,
            what = "omitted, where the meeting forbids content, or both",
            answer = "the forbidden ones None")
    @ParameterizedTest
    @CsvSource({
        "    ,     , SEND_RECEIVE, SEND_RECEIVE",
        "HD  ,     , SEND_RECEIVE, SEND_RECEIVE",
        "FHD , UHD , SEND_RECEIVE, SEND_RECEIVE",
        "    , FHD , SEND_RECEIVE, SEND_RECEIVE",
        "NONE,     , RECEIVE     , SEND_RECEIVE",
        "NONE, FHD , RECEIVE     , SEND_RECEIVE",
        "NONE, UHD , RECEIVE     , SEND_RECEIVE",
        "    , NONE, SEND_RECEIVE, NONE",
        "HD  , NONE, SEND_RECEIVE, NONE",
        "NONE, NONE, NONE        , NONE",
    })
    void areByDefaultWhatTheFeaturesLeave(
            @Nullable VideoResolution maxVideo,
            @Nullable ContentResolution maxContent,
            MediaCapability video,
            MediaCapability content) {
        assertThat(Capabilities.defaultsFor(features(maxVideo, maxContent, null)))
                .isEqualTo(new Capabilities(SEND_RECEIVE, video, content));
    }

    @Test
    void areByDefaultEverythingWhenTheFeaturesAreEmptyObjects() {
        var silent = new MeetingFeatures(null, new Video(null), new Content(null), null);

        assertThat(Capabilities.defaultsFor(silent))
                .isEqualTo(new Capabilities(SEND_RECEIVE, SEND_RECEIVE, SEND_RECEIVE));
    }

    static Stream<Arguments> allowed() {
        return RULES.stream()
                .flatMap(rule -> everyCombination().stream()
                        .filter(rule::allows)
                        .map(asked -> Arguments.of(asked, rule.features())));
    }

    static Stream<Arguments> forbidden() {
        return RULES.stream()
                .flatMap(rule -> everyCombination().stream()
                        .filter(asked -> !rule.allows(asked))
                        .map(asked -> Arguments.of(asked, rule.features())));
    }

    private static List<Capabilities> everyCombination() {
        return Stream.of(MediaCapability.values())
                .flatMap(audio -> Stream.of(MediaCapability.values())
                        .flatMap(video -> Stream.of(MediaCapability.values())
                                .map(content -> new Capabilities(audio, video, content))))
                .toList();
    }
}
