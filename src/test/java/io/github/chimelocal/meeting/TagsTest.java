package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.chimelocal.meeting.exception.TooManyTagsException;
import io.github.chimelocal.meeting.id.MeetingArn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static final MeetingArn OWNER = MeetingArn.of(TestMeetings.freshKey());

    @Test
    void keepTheOrderInWhichTheyCame() {
        Tags all = tags("first", 20).with(tags("second", 20), OWNER);

        assertThat(all.values().keySet())
                .startsWith("first0", "first1", "first2")
                .endsWith("second18", "second19")
                .hasSize(40);
    }

    @Test
    void areOverwrittenByTheSameKey() {
        Tags before = tags("key", 2);

        assertThat(before.with(new Tags(Map.of("key1", "other")), OWNER).values())
                .containsExactly(entry("key0", "value"), entry("key1", "other"));
    }

    @Test
    void areToldApartByTheLetterCaseOfTheirKeys() {
        assertThat(tags("key", 1).with(tags("KEY", 1), OWNER).values()).containsOnlyKeys("key0", "KEY0");
    }

    @Test
    void canBeFifty() {
        assertThat(tags("first", 49).with(tags("last", 1), OWNER).values()).hasSize(50);
    }

    @Test
    void cannotBeFiftyOne() {
        assertThatThrownBy(() -> tags("first", 49).with(tags("last", 2), OWNER))
                .asInstanceOf(InstanceOfAssertFactories.type(TooManyTagsException.class))
                .extracting(TooManyTagsException::resourceName)
                .isEqualTo(OWNER.toString());
    }

    @Test
    void canBeOverwrittenWhenThereAreFifty() {
        assertThat(tags("key", 50)
                        .with(new Tags(Map.of("key7", "other")), OWNER)
                        .values())
                .hasSize(50)
                .containsEntry("key7", "other");
    }

    @Test
    void areRemovedByTheirKeysAndUnknownKeysArePassedOver() {
        assertThat(tags("key", 3).without(List.of("key1", "unknown")).values()).containsOnlyKeys("key0", "key2");
    }

    @Test
    void doNotFollowTheMapTheyWereMadeFrom() {
        var source = new HashMap<>(Map.of("key", "value"));
        var tags = new Tags(source);

        source.put("key", "changed");

        assertThat(tags.values()).containsExactly(entry("key", "value"));
    }

    @Test
    void cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> tags("key", 1).values().put("other", "value"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
