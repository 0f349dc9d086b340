package io.github.chimelocal.api.shape;

import io.github.chimelocal.meeting.configuration.NetworkType;
import org.jspecify.annotations.Nullable;

/** Reads the model's MediaPlacementNetworkType, which AWS never shows again. */
public final class NetworkTypes {

    private static final WireEnum<NetworkType> VALUES = WireEnum.of(NetworkType.class)
            .with(NetworkType.IPV4_ONLY, "Ipv4Only")
            .with(NetworkType.DUAL_STACK, "DualStack");

    private NetworkTypes() {}

    /** Writes what a request said. */
    public static @Nullable String write(@Nullable NetworkType type) {
        return VALUES.writeOptional(type);
    }

    static @Nullable NetworkType read(@Nullable String spelling) {
        return VALUES.readOptional(spelling);
    }
}
