package io.github.chimelocal.api.model;

import io.github.chimelocal.api.constraint.MediaCapabilities;
import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.MediaCapability;
import jakarta.validation.constraints.NotNull;

/** The model's AttendeeCapabilities. */
public record CapabilitiesShape(
        @NotNull @MediaCapabilities String audio,
        @NotNull @MediaCapabilities String video,
        @NotNull @MediaCapabilities String content) {

    private static final WireEnumMapping<MediaCapability> VALUES = WireEnumMapping.of(MediaCapability.class)
            .with(MediaCapability.SEND_RECEIVE, "SendReceive")
            .with(MediaCapability.SEND, "Send")
            .with(MediaCapability.RECEIVE, "Receive")
            .with(MediaCapability.NONE, "None");

    static CapabilitiesShape of(Capabilities capabilities) {
        return new CapabilitiesShape(
                VALUES.write(capabilities.audio()),
                VALUES.write(capabilities.video()),
                VALUES.write(capabilities.content()));
    }

    /** Converts what validation has admitted. */
    public Capabilities toCapabilities() {
        return new Capabilities(VALUES.read(audio), VALUES.read(video), VALUES.read(content));
    }
}
