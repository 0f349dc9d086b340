package io.github.chimelocal.sequence;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One call with arguments drawn from a few, so that calls meet each other. */
record RandomStep(String what, Function<Service, Outcome> call) {

    private static final int TOKENS = 6;
    private static final int USERS = 8;
    private static final int TAG_KEYS = 70;

    /**
     * Draws the next step.
     *
     * @param callers how many there are
     * @param number of the step, which names the meeting that it may create
     */
    static RandomStep draw(Random random, int callers, int number) {
        int caller = random.nextInt(callers);
        int meeting = random.nextInt(Math.max(1, number));
        String user = "user-" + random.nextInt(USERS);
        return switch (random.nextInt(12)) {
            case 0, 1 -> create(random, caller, number);
            case 2 -> of("delete, by:", s -> s.delete(caller, meeting), meeting, caller);
            case 3 -> of("get, by:", s -> s.get(caller, meeting), meeting, caller);
            case 4 -> of("admit, by:", s -> s.admit(caller, meeting, user), meeting, caller, user);
            case 5 -> admitAll(random, caller, meeting);
            case 6 -> of("dismiss, by:", s -> s.dismiss(caller, meeting, user), meeting, caller, user);
            case 7 -> of("list, by:", s -> s.list(caller, meeting), meeting, caller);
            case 8 -> of("listen, by:", s -> s.listen(caller, meeting, user), meeting, caller, user);
            case 9 -> of("listen except, by:", s -> s.listenExcept(caller, meeting, user), meeting, caller, user);
            case 10 -> tag(random, caller, meeting);
            default -> untagOrShow(random, caller, meeting);
        };
    }

    private static RandomStep create(Random random, int caller, int number) {
        String token = "token-" + random.nextInt(TOKENS);
        int maxCount = 1 + random.nextInt(5);
        int primary = random.nextInt(3) == 0 ? random.nextInt(Math.max(1, number)) : -1;
        return of(
                "create, by, token, max, primary:",
                s -> s.create(caller, token, maxCount, primary, number),
                number,
                caller,
                token,
                maxCount,
                primary);
    }

    private static RandomStep admitAll(Random random, int caller, int meeting) {
        List<String> users = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(n -> "user-" + random.nextInt(USERS))
                .toList();
        return of("admit, by:", s -> s.admitAll(caller, meeting, users), meeting, caller, users);
    }

    private static RandomStep tag(Random random, int caller, int meeting) {
        var tags = new TreeMap<String, String>();
        IntStream.range(0, random.nextInt(40))
                .forEach(n -> tags.put("key" + random.nextInt(TAG_KEYS), "v" + random.nextInt(3)));
        return of("tag, by:", s -> s.tag(caller, meeting, Map.copyOf(tags)), meeting, caller, tags);
    }

    private static RandomStep untagOrShow(Random random, int caller, int meeting) {
        if (random.nextBoolean()) {
            return of("tags, by:", s -> s.tags(caller, meeting), meeting, caller);
        }
        List<String> keys = List.of("key" + random.nextInt(TAG_KEYS), "key" + random.nextInt(TAG_KEYS));
        return of("untag, by:", s -> s.untag(caller, meeting, keys), meeting, caller, keys);
    }

    private static RandomStep of(String what, Function<Service, Outcome> call, Object... arguments) {
        return new RandomStep(what + " " + List.of(arguments), call);
    }
}
