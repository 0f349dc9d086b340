package io.github.chimelocal.store;

import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

class InMemoryMeetingRepositoryTest extends MeetingRepositoryContract {

    @Override
    MeetingRepository repository(Clock clock) {
        return roomy(clock);
    }

    @Nested
    class Replicas extends MeetingReplicasContract {

        @Override
        MeetingRepository repository(Clock clock) {
            return roomy(clock);
        }
    }

    @Nested
    class Expiry extends MeetingExpiryContract {

        @Override
        MeetingRepository repository(Clock clock) {
            return roomy(clock);
        }
    }

    @Nested
    class Replacement extends ReplacementContract {

        @Override
        MeetingRepository repository(Clock clock) {
            return roomy(clock);
        }
    }

    @Nested
    class ConcurrentMeetings extends ConcurrentMeetingsContract {

        @Override
        MeetingRepository repository(Clock clock) {
            return roomy(clock);
        }
    }

    @Nested
    class ConcurrentChanges extends ConcurrentChangesContract {

        @Override
        MeetingRepository repository(Clock clock) {
            return roomy(clock);
        }
    }

    private static MeetingRepository roomy(Clock clock) {
        return new InMemoryMeetingRepository(
                new MeetingLimits(100_000, 0), clock, event -> {}, MeetingChangeListener.NONE);
    }
}
