package io.github.chimelocal.control.meeting;

import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.id.MeetingKey;
import org.springframework.stereotype.Component;

/** Publishes each change of a meeting to the stream. */
@Component
class MeetingStreamPublisher implements MeetingChangeListener {

    private final ChangeStream stream;

    MeetingStreamPublisher(ChangeStream stream) {
        this.stream = stream;
    }

    record MeetingMessage(String id, String account, String region, String change) {}

    @Override
    public void meetingChanged(MeetingKey meeting, ChangeType type) {
        var message = new MeetingMessage(
                meeting.meetingId().value(),
                meeting.tenancy().account(),
                meeting.tenancy().region().name(),
                KebabCase.of(type));
        stream.publish(StreamTopic.MEETING, meeting.tenancy(), () -> message);
    }
}
