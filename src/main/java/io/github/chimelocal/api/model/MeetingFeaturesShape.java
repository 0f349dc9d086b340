package io.github.chimelocal.api.model;

import io.github.chimelocal.api.constraint.AttendeeMax;
import io.github.chimelocal.api.constraint.ContentResolution;
import io.github.chimelocal.api.constraint.MeetingFeatureStatus;
import io.github.chimelocal.api.constraint.VideoResolution;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.EchoReduction;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** The model's MeetingFeaturesConfiguration. */
public record MeetingFeaturesShape(
        @Nullable @Valid Audio audio,
        @Nullable @Valid Video video,
        @Nullable @Valid Content content,
        @Nullable @Valid Attendee attendee) {

    private static final WireEnumMapping<EchoReduction> STATUS = WireEnumMapping.of(EchoReduction.class)
            .with(EchoReduction.AVAILABLE, "AVAILABLE")
            .with(EchoReduction.UNAVAILABLE, "UNAVAILABLE");

    private static final WireEnumMapping<MeetingFeatures.VideoResolution> VIDEO = WireEnumMapping.of(
                    MeetingFeatures.VideoResolution.class)
            .with(MeetingFeatures.VideoResolution.NONE, "None")
            .with(MeetingFeatures.VideoResolution.HD, "HD")
            .with(MeetingFeatures.VideoResolution.FHD, "FHD");

    private static final WireEnumMapping<MeetingFeatures.ContentResolution> CONTENT = WireEnumMapping.of(
                    MeetingFeatures.ContentResolution.class)
            .with(MeetingFeatures.ContentResolution.NONE, "None")
            .with(MeetingFeatures.ContentResolution.FHD, "FHD")
            .with(MeetingFeatures.ContentResolution.UHD, "UHD");

    /** The model's AudioFeatures. */
    public record Audio(@Nullable @MeetingFeatureStatus String echoReduction) {}

    /** The model's VideoFeatures. */
    public record Video(@Nullable @VideoResolution String maxResolution) {}

    /** The model's ContentFeatures. */
    public record Content(@Nullable @ContentResolution String maxResolution) {}

    /** The model's AttendeeFeatures. */
    public record Attendee(@Nullable @AttendeeMax Integer maxCount) {}

    /** Shows features as they were asked for. */
    public static MeetingFeaturesShape of(MeetingFeatures features) {
        var audio = features.audio();
        var video = features.video();
        var content = features.content();
        var attendees = features.attendees();
        return new MeetingFeaturesShape(
                audio == null ? null : new Audio(STATUS.writeOptional(audio.echoReduction())),
                video == null ? null : new Video(VIDEO.writeOptional(video.maxResolution())),
                content == null ? null : new Content(CONTENT.writeOptional(content.maxResolution())),
                attendees == null ? null : new Attendee(attendees.maxCount()));
    }

    MeetingFeatures toFeatures() {
        return new MeetingFeatures(
                audio == null ? null : new MeetingFeatures.Audio(STATUS.readOptional(audio.echoReduction)),
                video == null ? null : new MeetingFeatures.Video(VIDEO.readOptional(video.maxResolution)),
                content == null ? null : new MeetingFeatures.Content(CONTENT.readOptional(content.maxResolution)),
                attendee == null ? null : new MeetingFeatures.Attendees(attendee.maxCount));
    }
}
