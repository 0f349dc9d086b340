package io.github.chimelocal.config.wiring;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.event.delivery.EventDispatcher;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.fault.FaultRule;
import io.github.chimelocal.fault.FaultRuleRegistry;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.id.IdGenerator;
import io.github.chimelocal.reset.ResetScope;
import io.github.chimelocal.reset.Resettable;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a reset forgets, in this order: what makes other things comes before what it makes. */
@Configuration(proxyBeanMethods = false)
class ResetConfiguration {

    @Bean
    @Order(1)
    Resettable meetings(MeetingRepository meetings) {
        return Resettable.of("meetings", scope -> meetings.deleteAll(scope::covers));
    }

    @Bean
    @Order(2)
    Resettable deliveries(EventDispatcher dispatcher) {
        return Resettable.of(
                "deliveries",
                scope -> dispatcher.cancel(
                        event -> scope.covers(event.source().key().tenancy())));
    }

    @Bean
    @Order(3)
    Resettable events(EventLog events) {
        return Resettable.of(
                "events",
                scope -> events.deleteIf(
                        logged -> scope.covers(logged.event().source().key().tenancy())));
    }

    @Bean
    @Order(4)
    Resettable requests(RequestJournal journal) {
        return Resettable.of(
                "requests",
                scope -> journal.deleteIf(entry -> scope.covers(entry.call().tenancy())));
    }

    @Bean
    @Order(5)
    Resettable faultRules(FaultRuleRegistry faults) {
        return Resettable.of("faults", scope -> faults.clear(rule -> scope.isEverything() || names(scope, rule)));
    }

    /** A rule that names no account is everybody's. */
    private static boolean names(ResetScope scope, FaultRule rule) {
        String region = rule.calls().region();
        return scope.account().equals(Optional.ofNullable(rule.calls().account()))
                && (scope.region().isEmpty() || scope.region().equals(Optional.ofNullable(region)));
    }

    @Bean
    @Order(6)
    Resettable idSequences(IdGenerator ids) {
        return Resettable.of("idSequences", scope -> ids.reset(scope::covers));
    }

    /** The clock is everybody's. */
    @Bean
    @Order(7)
    Resettable clock(ServiceClock clock) {
        return Resettable.of("clock", scope -> scope.isEverything() ? returnToRealTime(clock) : 0);
    }

    private static int returnToRealTime(ServiceClock clock) {
        ServiceClock.Reading before = clock.read();
        clock.reset();
        return before.frozen() || !before.offset().equals(Duration.ZERO) ? 1 : 0;
    }
}
