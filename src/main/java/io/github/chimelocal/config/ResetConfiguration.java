package io.github.chimelocal.config;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.fault.FaultRule;
import io.github.chimelocal.fault.Faults;
import io.github.chimelocal.journal.Journal;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.id.IdGenerator;
import io.github.chimelocal.notify.EventLog;
import io.github.chimelocal.notify.Notifier;
import io.github.chimelocal.reset.Resettable;
import io.github.chimelocal.reset.Scope;
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
    Resettable deliveries(Notifier notifier) {
        return Resettable.of(
                "deliveries",
                scope -> notifier.cancel(
                        event -> scope.covers(event.source().key().tenancy())));
    }

    @Bean
    @Order(3)
    Resettable events(EventLog events) {
        return Resettable.of(
                "events",
                scope -> events.forget(
                        logged -> scope.covers(logged.event().source().key().tenancy())));
    }

    @Bean
    @Order(4)
    Resettable requests(Journal journal) {
        return Resettable.of(
                "requests",
                scope -> journal.forget(entry -> scope.covers(entry.call().tenancy())));
    }

    @Bean
    @Order(5)
    Resettable faultRules(Faults faults) {
        return Resettable.of("faults", scope -> faults.clear(rule -> scope.isEverything() || names(scope, rule)));
    }

    /** A rule that names no account is everybody's. */
    private static boolean names(Scope scope, FaultRule rule) {
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
