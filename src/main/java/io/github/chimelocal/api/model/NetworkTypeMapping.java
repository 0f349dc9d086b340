package io.github.chimelocal.api.model;

import io.github.chimelocal.meeting.configuration.NetworkType;
import org.jspecify.annotations.Nullable;

/** Reads the model's MediaPlacementNetworkType, which AWS never shows again. */
public final class NetworkTypeMapping {

    private static final WireEnumMapping<NetworkType> VALUES = WireEnumMapping.of(NetworkType.class)
            .with(NetworkType.IPV4_ONLY, "Ipv4Only")
            .with(NetworkType.DUAL_STACK, "DualStack");

    private NetworkTypeMapping() {}

    /** Writes what a request said. */
    public static @Nullable String write(@Nullable NetworkType type) {
        return VALUES.writeOptional(type);
    }

    static @Nullable NetworkType read(@Nullable String spelling) {
        return VALUES.readOptional(spelling);
    }
}
