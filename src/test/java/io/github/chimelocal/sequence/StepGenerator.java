package io.github.chimelocal.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Draws calls that often meet each other: mostly about the latest meetings, mostly by the caller whose they are. */
final class StepGenerator {

    private static final int TOKENS = 4;
    private static final int USERS = 6;
    private static final int TAG_KEYS = 70;
    private static final int LATEST = 6;

    private final Random random;
    private final int callers;
    private final List<Creation> creations = new ArrayList<>();
    private int number;

    private record Creation(int caller, int meeting) {}

    StepGenerator(long seed, int callers) {
        this.random = new Random(seed);
        this.callers = callers;
    }

    RandomStep next() {
        number++;
        if (creations.size() < 2 || random.nextInt(8) == 0) {
            return create();
        }
        Creation about = creations.get(creations.size() - 1 - random.nextInt(Math.min(LATEST, creations.size())));
        int caller = random.nextInt(10) == 0 ? random.nextInt(callers) : about.caller();
        return about(about.meeting(), caller);
    }

    private RandomStep about(int meeting, int caller) {
        String user = user();
        return switch (random.nextInt(20)) {
            case 0 -> of("delete", s -> s.delete(caller, meeting), meeting, caller);
            case 1, 2 -> of("get", s -> s.get(caller, meeting), meeting, caller);
            case 3, 4, 5 -> of("admit", s -> s.admit(caller, meeting, user), meeting, caller, user);
            case 6, 7 -> admitAll(caller, meeting);
            case 8, 9 -> of("dismiss", s -> s.dismiss(caller, meeting, user), meeting, caller, user);
            case 10, 11 -> of("list", s -> s.list(caller, meeting), meeting, caller);
            case 12, 13 -> of("listen", s -> s.listen(caller, meeting, user), meeting, caller, user);
            case 14 -> of("listen except", s -> s.listenExcept(caller, meeting, user), meeting, caller, user);
            case 15, 16 -> tag(caller, meeting);
            case 17 -> untag(caller, meeting);
            default -> of("tags", s -> s.tags(caller, meeting), meeting, caller);
        };
    }

    private RandomStep create() {
        int meeting = number;
        int caller = random.nextInt(callers);
        String token = "token-" + random.nextInt(TOKENS);
        int maxCount = 1 + random.nextInt(5);
        int primary = random.nextInt(3) == 0 && !creations.isEmpty() ? primary(caller) : -1;
        creations.add(new Creation(caller, meeting));
        return of(
                "create",
                s -> s.create(caller, token, maxCount, primary, meeting),
                meeting,
                caller,
                token,
                maxCount,
                primary);
    }

    /** Prefers a meeting of the same caller. */
    private int primary(int caller) {
        List<Creation> own =
                creations.stream().filter(made -> made.caller() == caller).toList();
        List<Creation> candidates = own.isEmpty() ? creations : own;
        return candidates.get(random.nextInt(candidates.size())).meeting();
    }

    private RandomStep admitAll(int caller, int meeting) {
        List<String> users =
                IntStream.range(0, 1 + random.nextInt(4)).mapToObj(n -> user()).toList();
        return of("admit", s -> s.admitAll(caller, meeting, users), meeting, caller, users);
    }

    private RandomStep tag(int caller, int meeting) {
        var tags = new TreeMap<String, String>();
        IntStream.range(0, random.nextInt(40)).forEach(n -> tags.put(key(), "v" + random.nextInt(3)));
        return of("tag", s -> s.tag(caller, meeting, tags), meeting, caller, tags);
    }

    private RandomStep untag(int caller, int meeting) {
        List<String> keys = List.of(key(), key());
        return of("untag", s -> s.untag(caller, meeting, keys), meeting, caller, keys);
    }

    private String user() {
        return "user-" + random.nextInt(USERS);
    }

    private String key() {
        return "key" + random.nextInt(TAG_KEYS);
    }

    private static RandomStep of(String what, Function<Service, StepResult> call, Object... arguments) {
        return new RandomStep(what + " " + List.of(arguments), call);
    }
}
