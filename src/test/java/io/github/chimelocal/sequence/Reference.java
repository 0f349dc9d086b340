package io.github.chimelocal.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The service as a reader of its documentation would sketch it: plain maps, one thread, no thought of speed. */
final class Reference implements Service {

    private static final String ALL = "SendReceive";
    private static final String LISTENING = "Receive";

    private final Map<Integer, Meeting> meetings = new HashMap<>();

    private static final class Meeting {
        final int caller;
        final String token;
        final int maxCount;
        final int primary;
        final Map<String, String> attendees = new LinkedHashMap<>();
        final Map<String, String> tags = new HashMap<>();

        Meeting(int caller, String token, int maxCount, int primary) {
            this.caller = caller;
            this.token = token;
            this.maxCount = maxCount;
            this.primary = primary;
        }
    }

    @Override
    public StepResult create(int caller, String token, int maxCount, int primary, int meeting) {
        boolean known =
                meetings.values().stream().anyMatch(other -> other.caller == caller && other.token.equals(token));
        if (known) {
            return StepResult.DONE;
        }
        if (primary >= 0) {
            Optional<Meeting> copied = find(caller, primary);
            if (copied.isEmpty() || copied.get().primary >= 0) {
                return StepResult.refused("BadRequestException");
            }
            if (meetings.values().stream()
                            .filter(other -> other.primary == primary)
                            .count()
                    >= 4) {
                return StepResult.refused("LimitExceededException");
            }
        }
        meetings.put(meeting, new Meeting(caller, token, maxCount, primary));
        return StepResult.DONE;
    }

    @Override
    public StepResult delete(int caller, int meeting) {
        if (find(caller, meeting).isEmpty()) {
            return StepResult.refused("NotFoundException");
        }
        meetings.remove(meeting);
        meetings.values().removeIf(other -> other.primary == meeting);
        return StepResult.DONE;
    }

    @Override
    public StepResult get(int caller, int meeting) {
        return find(caller, meeting).isPresent() ? StepResult.DONE : StepResult.refused("NotFoundException");
    }

    @Override
    public StepResult admit(int caller, int meeting, String user) {
        Optional<Meeting> found = find(caller, meeting);
        if (found.isEmpty()) {
            return StepResult.refused("NotFoundException");
        }
        Map<String, String> attendees = found.get().attendees;
        if (!attendees.containsKey(user) && attendees.size() >= found.get().maxCount) {
            return StepResult.refused("LimitExceededException");
        }
        attendees.putIfAbsent(user, ALL);
        return StepResult.showing(show(attendees, List.of(user)));
    }

    @Override
    public StepResult admitAll(int caller, int meeting, List<String> users) {
        Optional<Meeting> found = find(caller, meeting);
        if (found.isEmpty()) {
            return StepResult.refused("NotFoundException");
        }
        Map<String, String> attendees = found.get().attendees;
        for (String user : users) {
            if (attendees.size() < found.get().maxCount) {
                attendees.putIfAbsent(user, ALL);
            }
        }
        return StepResult.showing(show(attendees, users));
    }

    @Override
    public StepResult dismiss(int caller, int meeting, String user) {
        boolean there = find(caller, meeting)
                .map(found -> found.attendees.remove(user) != null)
                .orElse(false);
        return there ? StepResult.DONE : StepResult.refused("NotFoundException");
    }

    @Override
    public StepResult list(int caller, int meeting) {
        return find(caller, meeting)
                .map(found -> StepResult.showing(show(found.attendees, new ArrayList<>(found.attendees.keySet()))))
                .orElse(StepResult.refused("NotFoundException"));
    }

    @Override
    public StepResult listen(int caller, int meeting, String user) {
        Optional<Meeting> found = find(caller, meeting).filter(there -> there.attendees.containsKey(user));
        if (found.isEmpty()) {
            return StepResult.refused("NotFoundException");
        }
        found.get().attendees.put(user, LISTENING);
        return StepResult.showing(show(found.get().attendees, List.of(user)));
    }

    @Override
    public StepResult listenExcept(int caller, int meeting, String user) {
        Optional<Meeting> found = find(caller, meeting);
        if (found.isEmpty()) {
            return StepResult.refused("NotFoundException");
        }
        found.get().attendees.replaceAll((other, video) -> other.equals(user) ? video : LISTENING);
        return StepResult.DONE;
    }

    @Override
    public StepResult tag(int caller, int meeting, Map<String, String> tags) {
        Optional<Meeting> found = find(caller, meeting);
        if (found.isEmpty()) {
            return StepResult.refused("ResourceNotFoundException");
        }
        var merged = new HashMap<>(found.get().tags);
        merged.putAll(tags);
        if (merged.size() > 50) {
            return StepResult.refused("TooManyTagsException");
        }
        found.get().tags.putAll(tags);
        return StepResult.DONE;
    }

    @Override
    public StepResult untag(int caller, int meeting, List<String> keys) {
        Optional<Meeting> found = find(caller, meeting);
        if (found.isEmpty()) {
            return StepResult.refused("ResourceNotFoundException");
        }
        found.get().tags.keySet().removeAll(keys);
        return StepResult.DONE;
    }

    @Override
    public StepResult tags(int caller, int meeting) {
        return find(caller, meeting)
                .map(found -> StepResult.tagged(Map.copyOf(found.tags)))
                .orElse(StepResult.refused("ResourceNotFoundException"));
    }

    private Optional<Meeting> find(int caller, int meeting) {
        return Optional.ofNullable(meetings.get(meeting)).filter(found -> found.caller == caller);
    }

    private static List<String> show(Map<String, String> attendees, List<String> users) {
        return users.stream()
                .filter(attendees::containsKey)
                .map(user -> user + " " + Objects.requireNonNull(attendees.get(user)))
                .toList();
    }
}
