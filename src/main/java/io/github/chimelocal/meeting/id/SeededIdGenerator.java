package io.github.chimelocal.meeting.id;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;

/** Draws the same ids for the same seed and the same sequence of calls of a tenancy; no two tenancies draw the same. */
public final class SeededIdGenerator implements IdGenerator {

    private final String seed;
    private final ConcurrentMap<Tenancy, Long> counts = new ConcurrentHashMap<>();

    /** Takes the seed. */
    public SeededIdGenerator(long seed) {
        this.seed = Long.toString(seed);
    }

    @Override
    public UUID generate(Tenancy tenancy) {
        long number = counts.merge(tenancy, 1L, Long::sum);
        String hex = StableHash.hex(seed, tenancy.account(), tenancy.region().name(), Long.toString(number));
        long most = Long.parseUnsignedLong(hex.substring(0, 16), 16);
        long least = Long.parseUnsignedLong(hex.substring(16, 32), 16);
        return version4(most, least);
    }

    @Override
    public int reset(Predicate<Tenancy> whose) {
        int before = counts.size();
        counts.keySet().removeIf(whose);
        return before - counts.size();
    }

    /** Returns how many each tenancy has drawn. */
    public Map<Tenancy, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Goes on from there for these tenancies, and begins anew for all others. */
    public void restoreCounts(Map<Tenancy, Long> restored) {
        counts.clear();
        counts.putAll(restored);
    }

    private static UUID version4(long most, long least) {
        return new UUID((most & ~0xF000L) | 0x4000L, (least & ~(0b11L << 62)) | (0b10L << 62));
    }
}
