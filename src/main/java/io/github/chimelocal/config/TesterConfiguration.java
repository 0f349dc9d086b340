package io.github.chimelocal.config;

import io.github.chimelocal.fault.Faults;
import io.github.chimelocal.journal.Journal;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what only testers want. */
@Configuration(proxyBeanMethods = false)
class TesterConfiguration {

    /** Numbers everything that happens, so that calls and events can be told in their order. */
    @Bean
    LongSupplier turns() {
        return new AtomicLong()::incrementAndGet;
    }

    @Bean
    Journal journal(ChimeProperties properties, Clock serviceClock, LongSupplier turns) {
        return new Journal(properties.journal().size(), serviceClock, turns);
    }

    @Bean
    Faults faults(Supplier<UUID> randomUuids) {
        return new Faults(randomUuids, () -> ThreadLocalRandom.current().nextDouble());
    }
}
