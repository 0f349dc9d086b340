package io.github.chimelocal.meeting.id;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Amazon Resource Name of a meeting; its Region is the control Region, wherever the media are. */
public record MeetingArn(String partition, Tenancy tenancy, MeetingId meetingId) {

    private static final Pattern FORM =
            Pattern.compile("arn:([a-z-]+):chime:([a-z0-9-]*):([0-9]{12}):meeting/([a-fA-F0-9-]{36})");

    /** Returns the ARN of the meeting. */
    public static MeetingArn of(MeetingKey key) {
        return new MeetingArn(key.tenancy().region().partition().toString(), key.tenancy(), key.meetingId());
    }

    /** Returns the ARN that the text spells, if it is that of a meeting, existing or not. */
    public static Optional<MeetingArn> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var tenancy = new Tenancy(parts.group(3), new ControlRegion(parts.group(2)));
        return MeetingId.parse(parts.group(4)).map(id -> new MeetingArn(parts.group(1), tenancy, id));
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":chime:" + tenancy.region().name() + ":" + tenancy.account() + ":meeting/"
                + meetingId;
    }
}
