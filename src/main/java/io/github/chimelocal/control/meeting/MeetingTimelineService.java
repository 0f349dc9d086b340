package io.github.chimelocal.control.meeting;

import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.journal.JournalEntry;
import io.github.chimelocal.journal.JournalFilter;
import io.github.chimelocal.journal.RecordedResponse;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.meeting.id.MeetingId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the story of a meeting: the calls about it and the events of it, as far as they are remembered. */
@Component
class MeetingTimelineService {

    private final RequestJournal journal;
    private final EventLog events;

    MeetingTimelineService(RequestJournal journal, EventLog events) {
        this.journal = journal;
        this.events = events;
    }

    /**
     * A call or an event.
     *
     * @param outcome the status of a call and perhaps its error; null for an event
     */
    record TimelineEntry(
            String at,
            String kind,
            String name,
            @Nullable String outcome,
            @Nullable String requestId) {}

    private record Numbered(long turn, TimelineEntry moment) {}

    /** Returns what there is, oldest first. A call is told when it was answered, after the events that it caused. */
    List<TimelineEntry> of(MeetingId meeting) {
        var calls = new ApiCallFilter(null, null, null, meeting.value(), null, null);
        return Stream.concat(
                        events
                                .find(
                                        0,
                                        logged -> logged.event()
                                                .source()
                                                .key()
                                                .meetingId()
                                                .equals(meeting))
                                .stream()
                                .map(MeetingTimelineService::moment),
                        journal.find(new JournalFilter(calls, null, null, null, null)).stream()
                                .map(MeetingTimelineService::moment))
                .sorted(Comparator.comparingLong(Numbered::turn))
                .map(Numbered::moment)
                .toList();
    }

    private static Numbered moment(LoggedEvent logged) {
        String name = logged.event().type().awsName();
        return new Numbered(
                logged.globalSequence(), new TimelineEntry(logged.at().toString(), "event", name, null, null));
    }

    private static Numbered moment(JournalEntry entry) {
        String name = Objects.requireNonNullElse(entry.call().operation(), "unknown");
        String error = entry.response().error();
        int status = entry.response().status();
        String outcome =
                status == RecordedResponse.NO_ANSWER ? "no answer" : status + (error == null ? "" : " " + error);
        return new Numbered(
                entry.globalSequence(),
                new TimelineEntry(
                        entry.at().toString(),
                        "call",
                        name,
                        outcome,
                        entry.response().requestId()));
    }
}
