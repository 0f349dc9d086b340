package io.github.chimelocal.config;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.config.ChimeProperties.Concurrent;
import io.github.chimelocal.config.ChimeProperties.Mismatch;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.MeetingPolicy;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingService;
import io.github.chimelocal.meeting.TagService;
import io.github.chimelocal.meeting.TranscriptionService;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.event.MeetingEventPublisher;
import io.github.chimelocal.meeting.id.IdFactory;
import io.github.chimelocal.meeting.id.IdGenerator;
import io.github.chimelocal.meeting.id.SeededIdGenerator;
import io.github.chimelocal.placement.MediaHosts;
import io.github.chimelocal.placement.MediaPlacements;
import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.Limits;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the domain together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChimeProperties.class)
class DomainConfiguration {

    @Bean(EnableConfigurationProperties.VALIDATOR_BEAN_NAME)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static SettingsValidator settingsValidator() {
        return new SettingsValidator();
    }

    /** The clock by which meetings begin and end. */
    @Bean
    ServiceClock serviceClock(Clock wallClock) {
        return new ServiceClock(wallClock);
    }

    /** The clock by which everybody else lives, callers who sign included. */
    @Bean
    Clock wallClock() {
        return Clock.systemUTC();
    }

    @Bean
    EndsOnTime endsOnTime(MeetingRepository meetings) {
        return new EndsOnTime(meetings).start();
    }

    @Bean
    Supplier<UUID> randomUuids() {
        return UUID::randomUUID;
    }

    /** With a seed ids come again, for tests that look for them. */
    @Bean
    IdGenerator idSource(Supplier<UUID> randomUuids, ChimeProperties properties) {
        Long seed = properties.ids().seed();
        return seed == null ? tenancy -> randomUuids.get() : new SeededIdGenerator(seed);
    }

    @Bean
    IdFactory ids(IdGenerator idSource) {
        return new IdFactory(idSource);
    }

    @Bean
    MeetingRepository meetingRepository(
            ChimeProperties properties, Clock serviceClock, MeetingEventPublisher events, MeetingChangeListener watch) {
        var limits = new Limits(
                properties.store().effectiveMaxMeetings(), properties.quotas().meetings());
        return new InMemoryMeetingRepository(limits, serviceClock, events, watch);
    }

    @Bean
    MeetingService meetingService(
            MeetingRepository meetings, IdFactory ids, Clock serviceClock, ChimeProperties properties) {
        var rules = new MeetingPolicy(
                properties.lifecycle().maxDuration(),
                properties.lifecycle().idleTimeout(),
                properties.idempotency().mismatch() == Mismatch.CONFLICT,
                properties.idempotency().concurrent() == Concurrent.CONFLICT);
        return new MeetingService(meetings, ids, serviceClock, rules);
    }

    @Bean
    AttendeeService attendeeService(MeetingRepository meetings, IdFactory ids, Clock serviceClock) {
        return new AttendeeService(meetings, ids, serviceClock);
    }

    @Bean
    TagService tagService(MeetingRepository meetings) {
        return new TagService(meetings);
    }

    @Bean
    TranscriptionService transcriptionService(MeetingRepository meetings, Clock serviceClock) {
        return new TranscriptionService(meetings, serviceClock);
    }

    @Bean
    MediaPlacements mediaPlacements(ChimeProperties properties) {
        return new MediaPlacements(new MediaHosts(properties.media().baseUrl()));
    }
}
