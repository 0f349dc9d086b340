package io.github.chimelocal.control.meeting;

import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.MeetingLookup;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingService;
import io.github.chimelocal.meeting.NewAttendee;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.ExternalIds;
import io.github.chimelocal.meeting.id.ExternalMeetingId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MediaRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.meeting.id.UuidGenerator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates meetings to look at, as a call of CreateMeetingWithAttendees would. */
@Component
class SampleMeetingFactory {

    private static final Pattern NAME = Pattern.compile("sample-([0-9]{1,9})");
    private static final Tags TAGS = new Tags(Map.of("made-by", "sample"));
    private static final List<NewAttendee> ATTENDEES = List.of(named("ann"), named("bob"));

    private final MeetingService service;
    private final MeetingRepository meetings;
    private final UuidGenerator uuids;
    private final ChimeProperties properties;

    SampleMeetingFactory(
            MeetingService service, MeetingRepository meetings, UuidGenerator uuids, ChimeProperties properties) {
        this.service = service;
        this.meetings = meetings;
        this.uuids = uuids;
        this.properties = properties;
    }

    /**
     * What may be chosen of a sample.
     *
     * @param externalMeetingId the next free sample-N unless given
     */
    record SampleMeetingRequest(
            @Nullable String externalMeetingId,
            @Nullable String account,
            @Nullable String region) {

        static final SampleMeetingRequest NOTHING = new SampleMeetingRequest(null, null, null);
    }

    Meeting create(SampleMeetingRequest wanted) {
        var tenancy = new Tenancy(account(wanted), region(wanted));
        var terms = new NewMeeting(
                new ClientRequestToken("sample-" + uuids.generate()),
                new ExternalMeetingId(name(wanted)),
                mediaOf(tenancy.region()),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                TAGS);
        return service.create(tenancy, terms, ATTENDEES).meeting();
    }

    private String name(SampleMeetingRequest wanted) {
        String name = wanted.externalMeetingId();
        if (name == null) {
            return "sample-" + (highest() + 1);
        }
        int length = name.codePointCount(0, name.length());
        if (length < 2 || length > 64 || !ExternalIds.isInAlphabet(name) || ExternalIds.isReserved(name)) {
            throw ControlApiException.with(
                    "externalMeetingId",
                    "2 to 64 characters of the pattern %s that do not begin with %s"
                            .formatted(ExternalIds.PATTERN, ExternalIds.RESERVED_PREFIX));
        }
        return name;
    }

    private long highest() {
        return meetings.all().stream()
                .map(meeting -> NAME.matcher(meeting.terms().externalMeetingId().value()))
                .filter(Matcher::matches)
                .mapToLong(sample -> Long.parseLong(sample.group(1)))
                .max()
                .orElse(0);
    }

    private String account(SampleMeetingRequest wanted) {
        String account = Objects.requireNonNullElse(wanted.account(), properties.accountId());
        MeetingLookup.requireAccount("account", account);
        return account;
    }

    private ControlRegion region(SampleMeetingRequest wanted) {
        String name = Objects.requireNonNullElse(wanted.region(), properties.region());
        MeetingLookup.requireRegion("region", name);
        var region = new ControlRegion(name);
        if (properties.regions().strict() && !region.hasEndpoint()) {
            throw ControlApiException.with(
                    "region", "one in which AWS has an endpoint, since chime.regions.strict is true");
        }
        return region;
    }

    /** The media stay at home where they can. */
    private static MediaRegion mediaOf(ControlRegion region) {
        return new MediaRegion(MediaRegion.NAMES.contains(region.name()) ? region.name() : "us-east-1");
    }

    private static NewAttendee named(String user) {
        return new NewAttendee(new ExternalUserId(user), null);
    }
}
