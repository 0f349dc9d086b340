package io.github.chimelocal.placement;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.chimelocal.meeting.id.MediaRegion;
import java.util.Map;
import java.util.regex.Pattern;

/** The short form of a Region in media host names: {@code ue1} for us-east-1. */
final class RegionCode {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)+-[0-9]");

    /** Where the first letters alone would name ap-southeast-1, whose code is as1. Ours; AWS's were never seen. */
    private static final Map<String, String> AMBIGUOUS = Map.of("ap-south-1", "aps1", "af-south-1", "afs1");

    private static final String FOR_UNUSUAL_NAMES = "ue1";

    private static final Map<String, String> OF_MEDIA_REGIONS =
            MediaRegion.NAMES.stream().collect(toUnmodifiableMap(name -> name, RegionCode::make));

    private RegionCode() {}

    static String of(String region) {
        String code = OF_MEDIA_REGIONS.get(region);
        return code != null ? code : make(region);
    }

    private static String make(String region) {
        if (!FORM.matcher(region).matches()) {
            return FOR_UNUSUAL_NAMES;
        }
        String code = AMBIGUOUS.get(region);
        return code != null ? code : region.replaceAll("([a-z0-9])[a-z]*(-|$)", "$1");
    }
}
