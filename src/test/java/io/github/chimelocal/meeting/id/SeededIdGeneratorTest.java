package io.github.chimelocal.meeting.id;

import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededIdGeneratorTest {

    private static final Tenancy OTHER = tenancy("444455556666", "us-east-1");

    private final SeededIdGenerator ids = new SeededIdGenerator(42);

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(draw(ids, TENANCY))
                .isEqualTo(draw(new SeededIdGenerator(42), TENANCY))
                .doesNotHaveDuplicates();
    }

    @Test
    void differForAnotherSeed() {
        assertThat(draw(ids, TENANCY)).doesNotContainAnyElementsOf(draw(new SeededIdGenerator(43), TENANCY));
    }

    @Test
    void differForAnotherAccountOrRegion() {
        assertThat(draw(ids, TENANCY))
                .doesNotContainAnyElementsOf(draw(ids, OTHER))
                .doesNotContainAnyElementsOf(draw(ids, tenancy(TENANCY.account(), "eu-central-1")));
    }

    @Test
    void doNotDependOnWhatOthersDraw() {
        draw(ids, OTHER);

        assertThat(draw(ids, TENANCY)).isEqualTo(draw(new SeededIdGenerator(42), TENANCY));
    }

    @Test
    void haveTheFormOfVersion4() {
        assertThat(draw(ids, TENANCY)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void beginAnewWhenForgotten() {
        List<UUID> first = draw(ids, TENANCY);
        List<UUID> others = draw(ids, OTHER);

        assertThat(ids.reset(TENANCY::equals)).isEqualTo(1);

        assertThat(draw(ids, TENANCY)).isEqualTo(first);
        assertThat(draw(ids, OTHER)).doesNotContainAnyElementsOf(others);
    }

    @Test
    void goOnWhereOthersCeased() {
        draw(ids, TENANCY);
        draw(ids, OTHER);
        var continued = new SeededIdGenerator(42);
        draw(continued, OTHER);

        continued.restoreCounts(Map.of(TENANCY, ids.counts().get(TENANCY)));

        assertThat(draw(continued, TENANCY)).isEqualTo(draw(ids, TENANCY));
        assertThat(draw(continued, OTHER)).isEqualTo(draw(new SeededIdGenerator(42), OTHER));
    }

    private static List<UUID> draw(SeededIdGenerator ids, Tenancy tenancy) {
        return IntStream.range(0, 10).mapToObj(n -> ids.generate(tenancy)).toList();
    }
}
