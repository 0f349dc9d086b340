package io.github.chimelocal.control.stream;

import io.github.chimelocal.history.SequencedLog;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.reset.ResetScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** The last messages about everything that changed, for those who listen at {@code /_chime/stream}. */
@Component
public class ChangeStream implements ApplicationListener<ContextClosedEvent> {

    static final int SIZE = 10_000;

    private final SequencedLog<StreamMessage> messages = new SequencedLog<>(SIZE);

    /**
     * What a reset or an import removed.
     *
     * @param account null for all accounts
     * @param region null for all Regions
     * @param cleared how much, by what it was
     */
    public record ResetMessage(
            @Nullable String account, @Nullable String region, Map<String, Integer> cleared) {}

    /** Publishes what all accounts share; a listener receives the data as it is when the message is sent. */
    public void publish(StreamTopic topic, Supplier<Object> data) {
        add(topic, null, data);
    }

    /** Publishes what belongs to one tenancy. */
    public void publish(StreamTopic topic, Tenancy tenancy, Supplier<Object> data) {
        add(topic, tenancy, data);
    }

    /** Deletes the messages about what was reset, and publishes that it was. */
    public void reset(ResetScope scope, Map<String, Integer> cleared) {
        messages.deleteIf(
                message -> scope.isEverything() || (message.tenancy() != null && scope.covers(message.tenancy())));
        var message =
                new ResetMessage(scope.account().orElse(null), scope.region().orElse(null), Map.copyOf(cleared));
        publish(StreamTopic.RESET, () -> message);
    }

    /** Deletes all messages of a topic. */
    public void delete(StreamTopic topic) {
        messages.deleteIf(message -> message.topic() == topic);
    }

    /** Ends the streams before the web server waits for its last requests, which they would otherwise be. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        publish(StreamTopic.END, () -> "");
    }

    /** Returns the first messages after that number as soon as there is one; none if there is none within the timeout. */
    List<StreamMessage> after(long number, int limit, Duration timeout) throws InterruptedException {
        return messages.await(number, limit, timeout);
    }

    /** Returns the number of the latest message; 0 if there was none. */
    long last() {
        return messages.last();
    }

    private void add(StreamTopic topic, @Nullable Tenancy tenancy, Supplier<Object> data) {
        messages.add(number -> new StreamMessage(number, topic, tenancy, data));
    }
}
