package io.github.chimelocal.control.request;

import io.github.chimelocal.control.request.RequestsController.RequestResponse;
import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.journal.RequestJournal;
import org.springframework.stereotype.Component;

/** Publishes each entry of the journal to the stream. */
@Component
class RequestStreamPublisher {

    RequestStreamPublisher(RequestJournal journal, ChangeStream stream) {
        journal.onAdd(
                entry -> stream.publish(StreamTopic.REQUEST, entry.call().tenancy(), () -> RequestResponse.of(entry)));
    }
}
