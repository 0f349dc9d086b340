package io.github.chimelocal.config.wiring;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.fault.FaultRuleRegistry;
import io.github.chimelocal.history.GlobalSequence;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.meeting.id.UuidGenerator;
import io.github.chimelocal.metrics.ApiCallStatistics;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what only testers want. */
@Configuration(proxyBeanMethods = false)
class JournalAndFaultConfiguration {

    /** Numbers everything that happens, so that calls and events can be shown in one order. */
    @Bean
    GlobalSequence globalSequence() {
        return new AtomicLong()::incrementAndGet;
    }

    @Bean
    RequestJournal journal(ChimeProperties properties, ServiceClock serviceClock, GlobalSequence globalSequence) {
        return new RequestJournal(properties.journal().size(), serviceClock, globalSequence);
    }

    @Bean
    FaultRuleRegistry faults(UuidGenerator uuidGenerator) {
        return new FaultRuleRegistry(
                uuidGenerator, () -> ThreadLocalRandom.current().nextDouble());
    }

    @Bean
    ApiCallStatistics apiCallStatistics() {
        return new ApiCallStatistics();
    }
}
