package io.github.chimelocal.meeting.configuration;

/** Which internet protocols the media hosts speak; the model's MediaPlacementNetworkType. */
public enum NetworkType {
    IPV4_ONLY,
    DUAL_STACK
}
