package io.github.chimelocal.control.meeting;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.chimelocal.control.meeting.MeetingTimelineService.TimelineEntry;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.MeetingLookup;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.json.AwsStructureRenderer;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingService;
import io.github.chimelocal.meeting.Presence;
import io.github.chimelocal.meeting.Transcription;
import io.github.chimelocal.meeting.id.MeetingId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the meetings of everybody, which AWS never lists, with all that is known of them; makes samples, and ends. */
@RestController
@RequestMapping("/_chime/meetings")
class MeetingsController {

    private static final Comparator<Meeting> OLDEST_FIRST = Comparator.comparing(Meeting::createdAt)
            .thenComparing(meeting -> meeting.id().value());

    private final MeetingRepository meetings;
    private final MeetingService service;
    private final SampleMeetingFactory samples;
    private final MeetingLookup named;
    private final MeetingTimelineService timelines;
    private final AwsStructureRenderer renderer;

    MeetingsController(
            MeetingRepository meetings,
            MeetingService service,
            SampleMeetingFactory samples,
            MeetingLookup named,
            MeetingTimelineService timelines,
            AwsStructureRenderer renderer) {
        this.meetings = meetings;
        this.service = service;
        this.samples = samples;
        this.named = named;
        this.timelines = timelines;
        this.renderer = renderer;
    }

    record MeetingsResponse(List<MeetingResponse> meetings) {}

    record MeetingResponse(
            String account,
            String region,
            @JsonRawValue String meeting,
            Map<String, String> tags,
            String createdAt,
            String endsAt,
            List<String> replicas,
            @Nullable TranscriptionResponse transcription,
            List<AttendeeResponse> attendees,
            @Nullable List<TimelineEntry> timeline) {}

    record TranscriptionResponse(String state, @Nullable String message) {

        static @Nullable TranscriptionResponse of(@Nullable Transcription transcription) {
            return transcription == null
                    ? null
                    : new TranscriptionResponse(KebabCase.of(transcription.state()), transcription.failure());
        }
    }

    record AttendeeResponse(@JsonRawValue String attendee, Presence presence) {}

    @GetMapping
    MeetingsResponse list(HttpServletRequest request) {
        var query = new QueryParameters(request.getParameterMap())
                .requireOnly("meeting", "account", "region", "externalMeetingId");
        return new MeetingsResponse(oneOrAll(query)
                .filter(meeting ->
                        matches(query, "account", meeting.key().tenancy().account()))
                .filter(meeting -> matches(
                        query, "region", meeting.key().tenancy().region().name()))
                .filter(meeting -> matches(
                        query,
                        "externalMeetingId",
                        meeting.terms().externalMeetingId().value()))
                .sorted(OLDEST_FIRST)
                .map(meeting -> view(meeting, null))
                .toList());
    }

    @GetMapping("/{meetingId}")
    MeetingResponse show(@PathVariable String meetingId) {
        Meeting meeting = named.meeting(meetingId);
        return view(meeting, timelines.of(meeting.id()));
    }

    @PostMapping("/sample")
    @ResponseStatus(HttpStatus.CREATED)
    MeetingResponse createSample(
            @RequestBody(required = false) SampleMeetingFactory.@Nullable SampleMeetingRequest wanted,
            HttpServletRequest request) {
        new QueryParameters(request.getParameterMap()).requireOnly();
        return view(samples.create(wanted == null ? SampleMeetingFactory.SampleMeetingRequest.NOTHING : wanted), null);
    }

    /** Ends a meeting as DeleteMeeting would, whosever it is. */
    @DeleteMapping("/{meetingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String meetingId, HttpServletRequest request) {
        new QueryParameters(request.getParameterMap()).requireOnly();
        service.delete(named.meeting(meetingId).key());
    }

    private Stream<Meeting> oneOrAll(QueryParameters query) {
        return query.text("meeting")
                .map(text -> meetings.find(MeetingLookup.meetingId("meeting", text)).stream())
                .orElseGet(() -> meetings.all().stream());
    }

    private static boolean matches(QueryParameters query, String name, String value) {
        return query.text(name).map(value::equals).orElse(true);
    }

    private MeetingResponse view(Meeting meeting, @Nullable List<TimelineEntry> timeline) {
        return new MeetingResponse(
                meeting.key().tenancy().account(),
                meeting.key().tenancy().region().name(),
                renderer.render(meeting),
                meeting.tags().values(),
                meeting.createdAt().toString(),
                meeting.endsAt().toString(),
                meeting.replicas().stream().map(MeetingId::value).toList(),
                TranscriptionResponse.of(meeting.transcription()),
                meeting.attendees().stream()
                        .map(attendee -> new AttendeeResponse(renderer.render(attendee), attendee.presence()))
                        .toList(),
                timeline);
    }
}
