package io.github.chimelocal.placement;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEDIA;
import static io.github.chimelocal.meeting.TestMeetings.meeting;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.NewMeetingBuilder;
import io.github.chimelocal.meeting.TestMeetings;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPlacementFactoryTest {

    private static final String ID = "24b2a154-caf1-4a7b-8f7b-5f710a142713";
    private static final Pattern CELL = Pattern.compile("m([0-9])\\.ec1\\.app\\.chime\\.aws");

    private final MediaPlacementFactory aws = new MediaPlacementFactory(new MediaUrls(null));
    private final MediaPlacement placement = aws.of(controlledFrom("us-east-1", ID, "eu-central-1"));

    @Test
    void giveTheAudioHostWithoutAScheme() {
        assertThat(placement.audioHostUrl()).matches("[0-9a-f]{32}\\.k\\.m[123]\\.ec1\\.app\\.chime\\.aws:3478");
    }

    @Test
    void giveTheAudioFallback() {
        assertThat(placement.audioFallbackUrl())
                .matches("wss://wss\\.k\\.m[123]\\.ec1\\.app\\.chime\\.aws:443/calls/" + ID);
    }

    @Test
    void giveTheSignalingWithoutAPort() {
        assertThat(placement.signalingUrl()).matches("wss://signal\\.m[123]\\.ec1\\.app\\.chime\\.aws/control/" + ID);
    }

    @Test
    void giveTheTurnControlOfTheControlRegion() {
        assertThat(placement.turnControlUrl())
                .isEqualTo("https://2713.cell.us-east-1.meetings.chime.aws/v2/turn_sessions");
    }

    @Test
    void giveTheScreenData() {
        assertThat(placement.screenDataUrl())
                .matches("wss://bitpw\\.m[123]\\.ec1\\.app\\.chime\\.aws:443/v2/screen/" + ID);
    }

    @Test
    void giveTheScreenSharingAsTheScreenData() {
        assertThat(placement.screenSharingUrl()).isEqualTo(placement.screenDataUrl());
    }

    @Test
    void giveTheScreenViewing() {
        assertThat(placement.screenViewingUrl())
                .matches("wss://bitpw\\.m[123]\\.ec1\\.app\\.chime\\.aws:443/ws/connect"
                        + "\\?passcode=null&viewer_uuid=null&X-BitHub-Call-Id=" + ID);
    }

    @Test
    void giveTheEventIngestionOfTheControlRegion() {
        assertThat(placement.eventIngestionUrl()).isEqualTo("https://data.svc.ue1.ingest.chime.aws/v1/client-events");
    }

    @Test
    void nameOneMediaCellInAllUrls() {
        var cells =
                urlsOf(placement).flatMap(url -> CELL.matcher(url).results()).map(found -> found.group(1));

        assertThat(cells.toList())
                .hasSize(6)
                .containsOnly(placement.signalingUrl().substring(14, 15));
    }

    @Test
    void spreadMeetingsOverThreeCells() {
        var cells = Stream.generate(() -> meeting(NewMeetingBuilder.of("token")))
                .limit(100)
                .map(meeting -> aws.of(meeting).signalingUrl())
                .map(url -> url.substring("wss://signal.".length(), "wss://signal.m1".length()));

        assertThat(cells.distinct()).containsExactlyInAnyOrder("m1", "m2", "m3");
    }

    @Test
    void giveEachMeetingAnAudioHostOfItsOwn() {
        var labels = Stream.generate(() -> meeting(NewMeetingBuilder.of("token")))
                .limit(100)
                .map(meeting -> aws.of(meeting).audioHostUrl().substring(0, 32));

        assertThat(labels).doesNotHaveDuplicates();
    }

    @Fidelity(value = OURS, topic = MEDIA, what = "MediaPlacement at each look", answer = "the same")
    @Test
    void areTheSameForAMeetingWhenItHasChanged() {
        Meeting before = meeting(NewMeetingBuilder.of("token"));

        assertThat(aws.of(TestMeetings.tagged(before, "key", "value"))).isEqualTo(aws.of(before));
    }

    @Test
    void areTheSameAfterARestart() {
        Meeting meeting = controlledFrom("us-east-1", ID, "eu-central-1");

        assertThat(new MediaPlacementFactory(new MediaUrls(null)).of(meeting)).isEqualTo(placement);
    }

    @Fidelity(
            value = OBSERVED,
            topic = MEDIA,
            what = "MediaPlacement: EventIngestionUrl",
            answer = "has the code of the control Region",
            evidence = "CreateMeeting responses that users pasted in public")
    @ParameterizedTest
    @CsvSource({
        "eu-west-2     , 3049, ew2",
        "ap-northeast-1, 4804, an1",
        "eu-central-1  , 7979, ec1",
        "us-west-2     , 7107, uw2"
    })
    void nameTheControlRegionWhereverTheMediaAre(String region, String cell, String code) {
        MediaPlacement elsewhere = aws.of(controlledFrom(region, ID.replace("2713", cell), "us-east-1"));

        assertThat(elsewhere.turnControlUrl())
                .isEqualTo("https://" + cell + ".cell." + region + ".meetings.chime.aws/v2/turn_sessions");
        assertThat(elsewhere.eventIngestionUrl())
                .isEqualTo("https://data.svc." + code + ".ingest.chime.aws/v1/client-events");
        assertThat(elsewhere.signalingUrl()).contains(".ue1.app.");
    }

    @Test
    void replaceSchemeAndHostOfAllEightByABaseUrl() {
        MediaPlacement local = locallyAt("http://127.0.0.1:5000");

        assertThat(local)
                .isEqualTo(new MediaPlacement(
                        "127.0.0.1:5000",
                        "ws://127.0.0.1:5000/calls/" + ID,
                        "ws://127.0.0.1:5000/control/" + ID,
                        "http://127.0.0.1:5000/v2/turn_sessions",
                        "ws://127.0.0.1:5000/v2/screen/" + ID,
                        "ws://127.0.0.1:5000/ws/connect?passcode=null&viewer_uuid=null&X-BitHub-Call-Id=" + ID,
                        "ws://127.0.0.1:5000/v2/screen/" + ID,
                        "http://127.0.0.1:5000/v1/client-events"));
    }

    @Test
    void areSecureWhenTheBaseUrlIs() {
        assertThat(urlsOf(locallyAt("https://media.test")))
                .containsOnlyOnce("media.test")
                .filteredOn(url -> url.contains("://"))
                .hasSize(7)
                .allSatisfy(url -> assertThat(url).matches("(wss|https)://media\\.test/.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR"})
    void areTheSameOnAMachineOfAnyLanguage(String language) {
        Meeting meeting = controlledFrom("us-west-2", ID, "eu-central-1");

        assertThat(TestMeetings.inLocale(language, () -> aws.of(meeting))).isEqualTo(aws.of(meeting));
    }

    private static MediaPlacement locallyAt(String base) {
        return new MediaPlacementFactory(new MediaUrls(URI.create(base)))
                .of(controlledFrom("us-east-1", ID, "us-east-1"));
    }

    private static Meeting controlledFrom(String region, String id, String mediaRegion) {
        var key = new MeetingKey(tenancy("111122223333", region), new MeetingId(id));
        return meeting(key, NewMeetingBuilder.of("token").mediaIn(mediaRegion));
    }

    private static Stream<String> urlsOf(MediaPlacement urls) {
        return List.of(
                urls.audioHostUrl(),
                urls.audioFallbackUrl(),
                urls.signalingUrl(),
                urls.turnControlUrl(),
                urls.screenDataUrl(),
                urls.screenViewingUrl(),
                urls.screenSharingUrl(),
                urls.eventIngestionUrl())
                .stream();
    }
}
