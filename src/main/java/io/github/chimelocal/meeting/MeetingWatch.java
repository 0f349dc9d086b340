package io.github.chimelocal.meeting;

/** Is told that a meeting is not what it was, whether or not that is an event of AWS. */
@FunctionalInterface
public interface MeetingWatch {

    /** What became of a meeting. */
    enum Turn {
        CREATED,
        CHANGED,
        ENDED
    }

    /** Nobody watches. */
    MeetingWatch NONE = (meeting, turn) -> {};

    /** Takes one change, under the same conditions as {@link MeetingEvents#publish}. */
    void notice(MeetingKey meeting, Turn turn);
}
