package io.github.chimelocal.placement;

/** The eight URLs of a meeting; the last four of AWS's reference are deprecated there, but still returned. */
public record MediaPlacement(
        String audioHostUrl,
        String audioFallbackUrl,
        String signalingUrl,
        String turnControlUrl,
        String screenDataUrl,
        String screenViewingUrl,
        String screenSharingUrl,
        String eventIngestionUrl) {}
