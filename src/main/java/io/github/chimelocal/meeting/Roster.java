package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The attendees of one meeting in order of creation.
 *
 * @param admitted how many were ever admitted, deleted ones included
 */
public record Roster(Map<AttendeeId, Attendee> attendees, int admitted) {

    static final Roster EMPTY = new Roster(Map.of(), 0);

    public Roster {
        attendees = attendees.isEmpty() ? Map.of() : Collections.unmodifiableMap(attendees);
    }

    /** Takes attendees in order of creation. */
    public static Roster of(List<Attendee> attendees, int admitted) {
        var all = new LinkedHashMap<AttendeeId, Attendee>();
        attendees.forEach(attendee -> all.put(attendee.id(), attendee));
        return new Roster(all, admitted);
    }

    Optional<Attendee> find(AttendeeId id) {
        return Optional.ofNullable(attendees.get(id));
    }

    /** Admits as many as fit, in order; who is there already needs no room and stays as first created. */
    Roster admitUpToCapacity(MeetingId meeting, MeetingFeatures features, List<AttendeeCandidate> candidates) {
        var all = new LinkedHashMap<>(attendees);
        int ordinal = admitted;
        for (AttendeeCandidate candidate : candidates) {
            AttendeeId id = AttendeeId.of(meeting, candidate.externalUserId());
            if (all.containsKey(id) || all.size() >= features.capacity()) {
                continue;
            }
            Capabilities capabilities = candidate.attendee().capabilitiesIn(features);
            all.put(
                    id,
                    new Attendee(
                            id, candidate.externalUserId(), candidate.secret(), capabilities, ordinal, Presence.AWAY));
            ordinal++;
        }
        return new Roster(all, ordinal);
    }

    Roster without(AttendeeId id) {
        var rest = new LinkedHashMap<>(attendees);
        rest.remove(id);
        return new Roster(rest, admitted);
    }

    private Roster change(Predicate<AttendeeId> which, UnaryOperator<Attendee> change) {
        var changed = new LinkedHashMap<>(attendees);
        changed.replaceAll((id, attendee) -> which.test(id) ? change.apply(attendee) : attendee);
        return new Roster(changed, admitted);
    }

    Roster with(Capabilities capabilities, AttendeeId one) {
        return change(one::equals, attendee -> attendee.with(capabilities));
    }

    Roster withExcept(Capabilities capabilities, Collection<AttendeeId> excluded) {
        var exempt = Set.copyOf(excluded);
        return change(id -> !exempt.contains(id), attendee -> attendee.with(capabilities));
    }

    Roster with(Presence presence, AttendeeId one) {
        return change(one::equals, attendee -> attendee.with(presence));
    }

    /** Tells whether anybody is connected. */
    public boolean isOccupied() {
        return attendees.values().stream()
                .anyMatch(attendee -> attendee.presence().connected());
    }

    List<Attendee> from(int ordinal, int most) {
        return attendees.values().stream()
                .filter(attendee -> attendee.ordinal() >= ordinal)
                .limit(most)
                .toList();
    }
}
