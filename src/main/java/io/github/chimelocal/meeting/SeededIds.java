package io.github.chimelocal.meeting;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;

/** Draws the same ids for the same seed and the same sequence of calls of a tenancy; no two tenancies draw the same. */
public final class SeededIds implements IdSource {

    private final String seed;
    private final ConcurrentMap<Tenancy, Long> drawn = new ConcurrentHashMap<>();

    /** Takes the seed. */
    public SeededIds(long seed) {
        this.seed = Long.toString(seed);
    }

    @Override
    public UUID draw(Tenancy tenancy) {
        long number = drawn.merge(tenancy, 1L, Long::sum);
        String hex = StableHash.hex(seed, tenancy.account(), tenancy.region().name(), Long.toString(number));
        long most = Long.parseUnsignedLong(hex.substring(0, 16), 16);
        long least = Long.parseUnsignedLong(hex.substring(16, 32), 16);
        return version4(most, least);
    }

    @Override
    public int forget(Predicate<Tenancy> whose) {
        int before = drawn.size();
        drawn.keySet().removeIf(whose);
        return before - drawn.size();
    }

    /** Returns how many each tenancy has drawn. */
    public Map<Tenancy, Long> drawn() {
        return Map.copyOf(drawn);
    }

    /** Goes on from there for these tenancies, and begins anew for all others. */
    public void goOnFrom(Map<Tenancy, Long> counts) {
        drawn.clear();
        drawn.putAll(counts);
    }

    private static UUID version4(long most, long least) {
        return new UUID((most & ~0xF000L) | 0x4000L, (least & ~(0b11L << 62)) | (0b10L << 62));
    }
}
