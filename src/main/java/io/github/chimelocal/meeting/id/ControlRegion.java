package io.github.chimelocal.meeting.id;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Region whose endpoint a caller talks to, read from the credential scope; any name is possible.
 *
 * @param name such as {@code us-east-1}
 */
public record ControlRegion(String name) {

    /** What the name of a Region looks like, whether AWS has it or not. */
    public static final String FORM = "[a-z0-9-]{2,32}";

    private static final Pattern NAME = Pattern.compile(FORM);

    /** https://docs.aws.amazon.com/chime-sdk/latest/dg/sdk-available-regions.html */
    private static final Set<String> WITH_ENDPOINT = Set.of(
            "af-south-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-2",
            "il-central-1",
            "us-east-1",
            "us-gov-east-1",
            "us-gov-west-1",
            "us-west-2");

    /** Meetings created in these Regions can only have their media there; same page. */
    private static final Set<String> MEDIA_AT_HOME = Set.of("af-south-1", "il-central-1");

    /** Seen in meeting ids of the real service. */
    private static final Map<String, String> OBSERVED_CELLS = Map.of(
            "us-east-1", "2713",
            "eu-central-1", "7979",
            "eu-west-2", "3049",
            "ap-northeast-1", "4804",
            "ap-southeast-1", "2954");

    /** Tells whether the text can be the name of a Region. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Tells whether AWS offers the Meetings API in this Region. */
    public boolean hasEndpoint() {
        return WITH_ENDPOINT.contains(name);
    }

    /** Returns the partition of the ARNs made in this Region. */
    public Partition partition() {
        return Partition.ofRegion(name);
    }

    /** Returns the four digits that end each meeting id of this Region; invented, but stable, where none were seen. */
    public String cell() {
        String observed = OBSERVED_CELLS.get(name);
        return observed != null ? observed : String.format(Locale.ROOT, "%04d", Math.floorMod(name.hashCode(), 10_000));
    }

    /** Returns whether meetings created in this Region can only have their media in it; same page. */
    public boolean restrictsMediaToItself() {
        return MEDIA_AT_HOME.contains(name);
    }
}
