package io.github.chimelocal.wirediff;

import io.github.chimelocal.model.WireCall;
import io.github.chimelocal.wirediff.Side.Subject;
import java.util.HashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates the meetings and attendees that requests are about, and replaces them after a while or a deletion. */
final class Subjects {

    private static final int CALLS_PER_MEETING = 25;
    private static final Pattern MEETING = Pattern.compile("\"MeetingId\":\"([^\"]+)\"");
    private static final Pattern ATTENDEE = Pattern.compile("\"AttendeeId\":\"([^\"]+)\"");

    private final Comparison comparison;
    private final Function<WireCall, String> caller;
    private final String name;
    private int meetings;
    private int callsLeft;

    Subjects(Comparison comparison, String name, Function<WireCall, String> caller) {
        this.comparison = comparison;
        this.name = name;
        this.caller = caller;
    }

    /** Sends an exchange about the present meeting. */
    void send(Function<Subject, Exchange> exchange) {
        if (callsLeft <= 0) {
            start();
        }
        callsLeft--;
        send(exchange, (side, transcript) -> {
            if (transcript.status() == 204) {
                callsLeft = 0;
            }
        });
    }

    /** Where no meeting is created, requests are about one that does not exist. */
    private void start() {
        meetings++;
        callsLeft = CALLS_PER_MEETING;
        var create = new WireCall(
                "POST",
                "/meetings",
                "{\"ClientRequestToken\":\"%s-%d\",\"MediaRegion\":\"us-east-1\",\"ExternalMeetingId\":\"subjects\"}"
                        .formatted(name, meetings));
        send(
                subject -> Exchange.of(name + ": CreateMeeting", caller.apply(create)),
                (side, answer) -> side.subject(Subject.NONE.withMeeting(find(MEETING, answer))));
        send(
                subject -> Exchange.of(name + ": CreateAttendee", caller.apply(admit(subject))),
                (side, answer) -> side.subject(side.subject().withAttendee(find(ATTENDEE, answer))));
    }

    /** Makes one exchange for both servers if their ids are equal, so that a signature is the same as well. */
    private void send(Function<Subject, Exchange> exchange, BiConsumer<Side, Transcript> reader) {
        var exchanges = new HashMap<Subject, Exchange>();
        comparison.send(side -> exchanges.computeIfAbsent(side.subject(), exchange), reader);
    }

    private static WireCall admit(Subject subject) {
        return new WireCall(
                "POST", "/meetings/%s/attendees".formatted(subject.meeting()), "{\"ExternalUserId\":\"user\"}");
    }

    private static @Nullable String find(Pattern pattern, Transcript answer) {
        Matcher matcher = pattern.matcher(answer.body());
        return matcher.find() ? matcher.group(1) : null;
    }
}
