package io.github.chimelocal.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.AttendeeCapabilities;
import software.amazon.awssdk.services.chimesdkmeetings.model.AttendeeIdItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

/** The running server behind the same face as the reference, called through the AWS SDK. */
final class Server implements Service {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    private static final AttendeeCapabilities LISTENING = AttendeeCapabilities.builder()
            .audio("SendReceive")
            .video("Receive")
            .content("Receive")
            .build();

    private final List<ChimeSdkMeetingsClient> callers;
    private final Map<Integer, Meeting> meetings = new HashMap<>();
    private final Map<String, String> attendeeIds = new HashMap<>();

    Server(List<ChimeSdkMeetingsClient> callers) {
        this.callers = List.copyOf(callers);
    }

    @Override
    public StepResult create(int caller, String token, int maxCount, int primary, int meeting) {
        return outcome(() -> {
            Meeting created = callers.get(caller)
                    .createMeeting(request -> request.clientRequestToken(token)
                            .externalMeetingId("room")
                            .mediaRegion("us-east-1")
                            .meetingFeatures(features -> features.attendee(attendee -> attendee.maxCount(maxCount)))
                            .primaryMeetingId(primary < 0 ? null : id(primary)))
                    .meeting();
            if (!meetings.containsValue(created)) {
                meetings.put(meeting, created);
            }
            return StepResult.DONE;
        });
    }

    @Override
    public StepResult delete(int caller, int meeting) {
        return outcome(() -> {
            callers.get(caller).deleteMeeting(request -> request.meetingId(id(meeting)));
            return StepResult.DONE;
        });
    }

    @Override
    public StepResult get(int caller, int meeting) {
        return outcome(() -> {
            callers.get(caller).getMeeting(request -> request.meetingId(id(meeting)));
            return StepResult.DONE;
        });
    }

    @Override
    public StepResult admit(int caller, int meeting, String user) {
        return outcome(() -> show(
                meeting,
                List.of(callers.get(caller)
                        .createAttendee(
                                request -> request.meetingId(id(meeting)).externalUserId(user))
                        .attendee())));
    }

    @Override
    public StepResult admitAll(int caller, int meeting, List<String> users) {
        return outcome(() -> show(
                meeting,
                callers.get(caller)
                        .batchCreateAttendee(request -> request.meetingId(id(meeting))
                                .attendees(users.stream()
                                        .map(user -> CreateAttendeeRequestItem.builder()
                                                .externalUserId(user)
                                                .build())
                                        .toList()))
                        .attendees()));
    }

    @Override
    public StepResult dismiss(int caller, int meeting, String user) {
        return outcome(() -> {
            callers.get(caller)
                    .deleteAttendee(request -> request.meetingId(id(meeting)).attendeeId(attendeeId(meeting, user)));
            return StepResult.DONE;
        });
    }

    @Override
    public StepResult list(int caller, int meeting) {
        return outcome(() -> {
            var all = new ArrayList<Attendee>();
            var page = callers.get(caller)
                    .listAttendees(request -> request.meetingId(id(meeting)).maxResults(3));
            all.addAll(page.attendees());
            while (page.nextToken() != null) {
                String next = page.nextToken();
                page = callers.get(caller)
                        .listAttendees(request ->
                                request.meetingId(id(meeting)).maxResults(3).nextToken(next));
                all.addAll(page.attendees());
            }
            return show(meeting, all);
        });
    }

    @Override
    public StepResult listen(int caller, int meeting, String user) {
        return outcome(() -> show(
                meeting,
                List.of(callers.get(caller)
                        .updateAttendeeCapabilities(request -> request.meetingId(id(meeting))
                                .attendeeId(attendeeId(meeting, user))
                                .capabilities(LISTENING))
                        .attendee())));
    }

    @Override
    public StepResult listenExcept(int caller, int meeting, String user) {
        return outcome(() -> {
            callers.get(caller)
                    .batchUpdateAttendeeCapabilitiesExcept(request -> request.meetingId(id(meeting))
                            .excludedAttendeeIds(AttendeeIdItem.builder()
                                    .attendeeId(attendeeId(meeting, user))
                                    .build())
                            .capabilities(LISTENING));
            return StepResult.DONE;
        });
    }

    @Override
    public StepResult tag(int caller, int meeting, Map<String, String> tags) {
        return outcome(() -> {
            callers.get(caller)
                    .tagResource(request -> request.resourceARN(arn(meeting))
                            .tags(tags.entrySet().stream()
                                    .map(tag -> Tag.builder()
                                            .key(tag.getKey())
                                            .value(tag.getValue())
                                            .build())
                                    .toList()));
            return StepResult.DONE;
        });
    }

    @Override
    public StepResult untag(int caller, int meeting, List<String> keys) {
        return outcome(() -> {
            callers.get(caller)
                    .untagResource(request -> request.resourceARN(arn(meeting)).tagKeys(keys));
            return StepResult.DONE;
        });
    }

    @Override
    public StepResult tags(int caller, int meeting) {
        return outcome(() -> StepResult.tagged(
                callers.get(caller).listTagsForResource(request -> request.resourceARN(arn(meeting))).tags().stream()
                        .collect(Collectors.toMap(Tag::key, Tag::value))));
    }

    private StepResult show(int meeting, List<Attendee> attendees) {
        attendees.forEach(
                attendee -> attendeeIds.put(meeting + " " + attendee.externalUserId(), attendee.attendeeId()));
        return StepResult.showing(attendees.stream()
                .map(attendee -> attendee.externalUserId() + " "
                        + attendee.capabilities().videoAsString())
                .toList());
    }

    private String attendeeId(int meeting, String user) {
        return attendeeIds.getOrDefault(meeting + " " + user, NOBODY);
    }

    private String id(int meeting) {
        Meeting known = meetings.get(meeting);
        return known == null ? NOBODY : known.meetingId();
    }

    private String arn(int meeting) {
        Meeting known = meetings.get(meeting);
        return known == null ? "arn:aws:chime:us-east-1:000000000000:meeting/" + NOBODY : known.meetingArn();
    }

    private static StepResult outcome(Supplier<StepResult> call) {
        try {
            return call.get();
        } catch (ChimeSdkMeetingsException refusal) {
            return StepResult.refused(refusal.awsErrorDetails().errorCode());
        }
    }
}
