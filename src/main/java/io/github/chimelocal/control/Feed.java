package io.github.chimelocal.control;

import io.github.chimelocal.control.EventsController.DeliveryView;
import io.github.chimelocal.control.Frame.News;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.history.SequencedLog;
import io.github.chimelocal.journal.JournalEntry;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.id.MeetingKey;
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

/** Gathers the news of everything that happens, and keeps the last of them. */
@Component
class Feed implements MeetingChangeListener, ApplicationListener<ContextClosedEvent> {

    static final int SIZE = 10_000;

    private final SequencedLog<Frame> frames = new SequencedLog<>(SIZE);

    record MeetingNews(String id, String account, String region, String change) {}

    record DeliveryNews(
            long event,
            String target,
            String destination,
            String state,
            int attempts,
            @Nullable String reason) {}

    record ResetNews(@Nullable String account, @Nullable String region, Map<String, Integer> cleared) {}

    Feed(RequestJournal journal, EventLog events) {
        journal.onAdd(this::called);
        events.onAdd(this::happened);
        events.onDelivery(this::delivered);
    }

    /** Returns the first news after that number, as soon as there are some; none if there are none for so long. */
    List<Frame> after(long number, int most, Duration patience) throws InterruptedException {
        return frames.await(number, most, patience);
    }

    /** Returns the number of the latest news. */
    long last() {
        return frames.last();
    }

    @Override
    public void meetingChanged(MeetingKey meeting, ChangeType turn) {
        Tenancy tenancy = meeting.tenancy();
        var news = new MeetingNews(
                meeting.meetingId().value(), tenancy.account(), tenancy.region().name(), KebabCase.of(turn));
        publish(News.MEETING, tenancy, () -> news);
    }

    /** Tells that what everybody shares is not what it was; whoever hears of it gets what is true then. */
    void tell(News news, Supplier<Object> data) {
        publish(news, null, data);
    }

    /** Drops the news of what was forgotten, and tells that it was. */
    void reset(ResetScope scope, Map<String, Integer> cleared) {
        frames.deleteIf(frame -> scope.isEverything() || (frame.whose() != null && scope.covers(frame.whose())));
        var news = new ResetNews(scope.account().orElse(null), scope.region().orElse(null), Map.copyOf(cleared));
        publish(News.RESET, null, () -> news);
    }

    /** Drops all news of one sort. */
    void forget(News news) {
        frames.deleteIf(frame -> frame.news() == news);
    }

    /** Comes before the web server waits for its last requests, which streams would otherwise be. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        publish(News.END, null, () -> "");
    }

    private void called(JournalEntry entry) {
        publish(News.REQUEST, entry.call().tenancy(), () -> RequestsController.Shown.of(entry));
    }

    private void happened(LoggedEvent logged) {
        publish(News.EVENT, tenancy(logged), () -> EventsController.Event.of(logged));
    }

    private void delivered(LoggedEvent logged, Delivery delivery) {
        DeliveryView view = DeliveryView.of(delivery);
        var news = new DeliveryNews(
                logged.sequence(), view.target(), view.destination(), view.state(), view.attempts(), view.reason());
        publish(News.DELIVERY, tenancy(logged), () -> news);
    }

    private static Tenancy tenancy(LoggedEvent logged) {
        return logged.event().source().key().tenancy();
    }

    private void publish(News news, @Nullable Tenancy whose, Supplier<Object> data) {
        frames.add(number -> new Frame(number, news, whose, data));
    }
}
