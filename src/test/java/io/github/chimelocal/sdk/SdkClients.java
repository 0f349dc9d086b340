package io.github.chimelocal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingRequest;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

/** An account of its own, with a client where AWS has an endpoint and one where it has none. */
public final class SdkClients implements AutoCloseable {

    private final ChimeSdkMeetingsClient chime;
    private final ChimeSdkMeetingsClient elsewhere;

    SdkClients(SdkKind kind, int port) {
        String account = Accounts.fresh();
        chime = kind.connect(port, account, "us-east-1");
        elsewhere = kind.connect(port, account, "eu-west-1");
    }

    ChimeSdkMeetingsClient chime() {
        return chime;
    }

    ChimeSdkMeetingsClient elsewhere() {
        return elsewhere;
    }

    Meeting create(Consumer<CreateMeetingRequest.Builder> terms) {
        return chime.createMeeting(request -> {
                    request.externalMeetingId("room").mediaRegion("us-east-1");
                    terms.accept(request);
                })
                .meeting();
    }

    /** Returns the id of a meeting that has all the replicas it can have. */
    String createPrimaryWithFourReplicas() {
        String primary = create(request -> {}).meetingId();
        IntStream.range(0, 4).forEach(n -> createReplica(primary));
        return primary;
    }

    void createReplica(String primary) {
        create(request -> request.primaryMeetingId(primary));
    }

    void createReplicaWithAttendee(String primary) {
        chime.createMeetingWithAttendees(request -> request.externalMeetingId("room")
                .mediaRegion("us-east-1")
                .primaryMeetingId(primary)
                .attendees(CreateAttendeeRequestItem.builder()
                        .externalUserId("ann")
                        .build()));
    }

    /** Returns the id of a meeting for one, who is there. */
    String createFullMeeting() {
        String meeting = create(request ->
                        request.meetingFeatures(features -> features.attendee(attendee -> attendee.maxCount(1))))
                .meetingId();
        chime.createAttendee(request -> request.meetingId(meeting).externalUserId("first"));
        return meeting;
    }

    /** Returns the ARN of a meeting that has all the tags it can have. */
    String createMeetingWithFiftyTags() {
        return create(request -> request.tags(tags("full", 50))).meetingArn();
    }

    /** Calls, whatever the answer. */
    void tryOut(OperationCall call, String about) {
        try {
            call.about(chime, about);
        } catch (ChimeSdkMeetingsException refusal) {
            assertThat(refusal.statusCode()).isNotEqualTo(429);
        }
    }

    static List<Tag> tags(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Tag.builder().key(prefix + "." + n).value("v").build())
                .toList();
    }

    @Override
    public void close() {
        chime.close();
        elsewhere.close();
    }
}
