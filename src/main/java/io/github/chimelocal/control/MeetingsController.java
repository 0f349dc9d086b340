package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.chimelocal.control.Timelines.Moment;
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
    private final Samples samples;
    private final Named named;
    private final Timelines timelines;
    private final AwsStructureRenderer renderer;

    MeetingsController(
            MeetingRepository meetings,
            MeetingService service,
            Samples samples,
            Named named,
            Timelines timelines,
            AwsStructureRenderer renderer) {
        this.meetings = meetings;
        this.service = service;
        this.samples = samples;
        this.named = named;
        this.timelines = timelines;
        this.renderer = renderer;
    }

    record Meetings(List<View> meetings) {}

    record View(
            String account,
            String region,
            @JsonRawValue String meeting,
            Map<String, String> tags,
            String createdAt,
            String endsAt,
            List<String> replicas,
            @Nullable TranscriptionView transcription,
            List<AttendeeView> attendees,
            @Nullable List<Moment> timeline) {}

    record TranscriptionView(String state, @Nullable String message) {

        static @Nullable TranscriptionView of(@Nullable Transcription transcription) {
            return transcription == null
                    ? null
                    : new TranscriptionView(KebabCase.of(transcription.state()), transcription.failure());
        }
    }

    record AttendeeView(@JsonRawValue String attendee, Presence presence) {}

    @GetMapping
    Meetings list(HttpServletRequest request) {
        var query = new ControlQuery(request.getParameterMap())
                .requireOnly("meeting", "account", "region", "externalMeetingId");
        return new Meetings(oneOrAll(query)
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
    View show(@PathVariable String meetingId) {
        Meeting meeting = named.meeting(meetingId);
        return view(meeting, timelines.of(meeting.id()));
    }

    @PostMapping("/sample")
    @ResponseStatus(HttpStatus.CREATED)
    View createSample(@RequestBody(required = false) Samples.@Nullable Wanted wanted, HttpServletRequest request) {
        new ControlQuery(request.getParameterMap()).requireOnly();
        return view(samples.create(wanted == null ? Samples.Wanted.NOTHING : wanted), null);
    }

    /** Ends a meeting as DeleteMeeting would, whosever it is. */
    @DeleteMapping("/{meetingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String meetingId, HttpServletRequest request) {
        new ControlQuery(request.getParameterMap()).requireOnly();
        service.delete(named.meeting(meetingId).key());
    }

    private Stream<Meeting> oneOrAll(ControlQuery query) {
        return query.text("meeting")
                .map(text -> meetings.find(Named.meetingId("meeting", text)).stream())
                .orElseGet(() -> meetings.all().stream());
    }

    private static boolean matches(ControlQuery query, String name, String value) {
        return query.text(name).map(value::equals).orElse(true);
    }

    private View view(Meeting meeting, @Nullable List<Moment> timeline) {
        return new View(
                meeting.key().tenancy().account(),
                meeting.key().tenancy().region().name(),
                renderer.render(meeting),
                meeting.tags().values(),
                meeting.createdAt().toString(),
                meeting.endsAt().toString(),
                meeting.replicas().stream().map(MeetingId::value).toList(),
                TranscriptionView.of(meeting.transcription()),
                meeting.attendees().stream()
                        .map(attendee -> new AttendeeView(renderer.render(attendee), attendee.presence()))
                        .toList(),
                timeline);
    }
}
