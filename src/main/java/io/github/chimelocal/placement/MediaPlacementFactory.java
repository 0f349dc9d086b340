package io.github.chimelocal.placement;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.StableHash;

/**
 * Makes the URLs of a meeting in the shapes seen on AWS, always the same for one meeting, so that none is stored.
 *
 * <p>Nothing answers there: Chime Local has no media plane.
 */
public class MediaPlacementFactory {

    private static final int CELLS_PER_REGION = 3;
    private static final int LABEL_DIGITS = 32;

    private final MediaUrls hosts;

    /** Takes the hosts that the URLs shall name. */
    public MediaPlacementFactory(MediaUrls hosts) {
        this.hosts = hosts;
    }

    /** Returns the placement of the meeting. */
    public MediaPlacement of(Meeting meeting) {
        String id = meeting.id().value();
        String hash = StableHash.hex("MediaPlacement", id);
        int number = 1 + Character.digit(hash.charAt(LABEL_DIGITS), 16) % CELLS_PER_REGION;
        String cell =
                "m" + number + "." + RegionCode.of(meeting.terms().mediaRegion().name()) + ".app.chime.aws";
        var control = meeting.key().tenancy().region();
        String screen = hosts.socket("bitpw." + cell + ":443", "/v2/screen/" + id);
        return new MediaPlacement(
                hosts.bare(hash.substring(0, LABEL_DIGITS) + ".k." + cell + ":3478"),
                hosts.socket("wss.k." + cell + ":443", "/calls/" + id),
                hosts.socket("signal." + cell, "/control/" + id),
                hosts.web(control.cell() + ".cell." + control.name() + ".meetings.chime.aws", "/v2/turn_sessions"),
                screen,
                hosts.socket(
                        "bitpw." + cell + ":443", "/ws/connect?passcode=null&viewer_uuid=null&X-BitHub-Call-Id=" + id),
                screen,
                hosts.web("data.svc." + RegionCode.of(control.name()) + ".ingest.chime.aws", "/v1/client-events"));
    }
}
