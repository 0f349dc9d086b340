package io.github.chimelocal.fuzz;

import io.github.chimelocal.model.WireCall;
import io.github.chimelocal.model.WireSamples;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * Makes each request from seed and number alone, so that one can be made again without those before it.
 *
 * <p>Neighbouring seeds of {@link Random} begin alike; so they are scattered first.
 */
final class RequestMaker {

    private static final List<Damage> DAMAGES = List.of(
            new Damage("members", 34, TreeDamage::apply),
            new Damage("body", 26, TextDamage::apply),
            new Damage("target", 18, TargetDamage::apply),
            new Damage("authorization", 10, HeadDamage::authorization),
            new Damage("headers", 7, HeadDamage::headers),
            new Damage("method", 5, HeadDamage::method));

    private final long seed;
    private final WireSamples samples;

    private record Damage(String name, int percent, BiConsumer<Draft, Random> how) {}

    RequestMaker(long seed, WireSamples samples) {
        this.seed = seed;
        this.samples = samples;
    }

    FuzzRequest make(long number, Scene scene) {
        var random = new Random(new SplittableRandom(seed * 1_000_000_007L + number).nextLong());
        Draft draft = Draft.of(call(random, number, scene), scene.account());
        if (random.nextInt(100) < 12) {
            return FuzzRequest.of(number, "garbage", Garbage.make(draft, random), false);
        }
        var names = new StringBuilder();
        for (int times = damages(random); times > 0; times--) {
            Damage damage = choose(random);
            damage.how.accept(draft, random);
            names.append(names.isEmpty() ? "" : "+").append(damage.name);
        }
        return FuzzRequest.of(number, names.isEmpty() ? "none" : names.toString(), draft.bytes(random), true);
    }

    private WireCall call(Random random, long number, Scene scene) {
        WireCall sample = Pick.one(random.nextInt(3) == 0 ? samples.derived() : samples.valid(), random);
        return sample.replace(WireSamples.MEETING, scene.meeting())
                .replace(WireSamples.ATTENDEE, scene.attendee())
                .replace(WireSamples.TOKEN, "fuzz-" + number);
    }

    private static int damages(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> 0;
            case 1, 2, 3 -> 2;
            default -> 1;
        };
    }

    private static Damage choose(Random random) {
        int left = random.nextInt(100);
        for (Damage damage : DAMAGES) {
            left -= damage.percent;
            if (left < 0) {
                return damage;
            }
        }
        throw new IllegalStateException("The damages do not add up to 100 percent");
    }
}
