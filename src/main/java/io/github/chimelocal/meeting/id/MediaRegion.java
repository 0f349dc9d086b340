package io.github.chimelocal.meeting.id;

import java.util.List;

/**
 * The Region that carries the media of a meeting.
 *
 * @param name one of {@link #NAMES}
 */
public record MediaRegion(String name) {

    /**
     * The documented values of CreateMeeting's MediaRegion, and il-central-1, which only the developer guide names:
     * https://docs.aws.amazon.com/chime-sdk/latest/dg/sdk-available-regions.html
     */
    public static final List<String> NAMES = List.of(
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

    public MediaRegion {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("Not a media Region: " + name);
        }
    }

    /** Returns the partition that the Region belongs to. */
    public Partition partition() {
        return Partition.ofRegion(name);
    }
}
