package io.github.chimelocal.meeting.event;

/** Receives the events of meetings. */
@FunctionalInterface
public interface MeetingEventPublisher {

    /**
     * Takes one event. It is called in the order in which things happened to a meeting, while the meeting cannot change:
     * so it must be quick, must not fail and must not ask for meetings.
     */
    void publish(MeetingEvent event);
}
