package io.github.chimelocal.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a meeting's attendees, in order of creation.
 *
 * @param next null on the last page
 */
public record AttendeePage(
        List<Attendee> attendees, @Nullable NextToken next) {

    public AttendeePage {
        attendees = List.copyOf(attendees);
    }

    /** Looks one further than the page reaches, to know whether it is the last. */
    static AttendeePage of(Meeting meeting, int fromOrdinal, int most) {
        List<Attendee> some = meeting.roster().from(fromOrdinal, most + 1);
        if (some.size() <= most) {
            return new AttendeePage(some, null);
        }
        NextToken next = NextToken.at(meeting.id(), some.get(most).ordinal());
        return new AttendeePage(some.subList(0, most), next);
    }
}
