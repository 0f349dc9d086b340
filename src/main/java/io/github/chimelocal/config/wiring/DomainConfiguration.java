package io.github.chimelocal.config.wiring;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.clock.WallClock;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.config.properties.ChimeProperties.Concurrent;
import io.github.chimelocal.config.properties.ChimeProperties.Mismatch;
import io.github.chimelocal.config.properties.InvalidSettingsBindHandler;
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
import io.github.chimelocal.meeting.id.UuidGenerator;
import io.github.chimelocal.placement.MediaPlacementFactory;
import io.github.chimelocal.placement.MediaUrls;
import io.github.chimelocal.store.InMemoryMeetingRepository;
import io.github.chimelocal.store.MeetingLimits;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the domain together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChimeProperties.class)
public class DomainConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ConfigurationPropertiesBindHandlerAdvisor invalidSettingsBindHandlerAdvisor() {
        return InvalidSettingsBindHandler::new;
    }

    /** The clock by which meetings begin and end. */
    @Bean
    ServiceClock serviceClock(WallClock wallClock) {
        return new ServiceClock(wallClock);
    }

    /** The clock by which everybody else lives, callers who sign included. */
    @Bean
    WallClock wallClock() {
        return new WallClock(Clock.systemUTC());
    }

    @Bean
    MeetingExpiryScheduler endsOnTime(MeetingRepository meetings) {
        return new MeetingExpiryScheduler(meetings).start();
    }

    @Bean
    UuidGenerator uuidGenerator() {
        return UUID::randomUUID;
    }

    /** With a seed ids come again, for tests that look for them. */
    @Bean
    IdGenerator idGenerator(UuidGenerator uuidGenerator, ChimeProperties properties) {
        Long seed = properties.ids().seed();
        return seed == null ? tenancy -> uuidGenerator.generate() : new SeededIdGenerator(seed);
    }

    @Bean
    IdFactory ids(IdGenerator idGenerator) {
        return new IdFactory(idGenerator);
    }

    @Bean
    MeetingRepository meetingRepository(
            ChimeProperties properties,
            ServiceClock serviceClock,
            MeetingEventPublisher events,
            MeetingChangeListener listener) {
        var limits = new MeetingLimits(
                properties.store().effectiveMaxMeetings(), properties.quotas().meetings());
        return new InMemoryMeetingRepository(limits, serviceClock, events, listener);
    }

    @Bean
    MeetingService meetingService(
            MeetingRepository meetings, IdFactory ids, ServiceClock serviceClock, ChimeProperties properties) {
        var rules = new MeetingPolicy(
                properties.lifecycle().maxDuration(),
                properties.lifecycle().idleTimeout(),
                properties.idempotency().mismatch() == Mismatch.CONFLICT,
                properties.idempotency().concurrent() == Concurrent.CONFLICT);
        return new MeetingService(meetings, ids, serviceClock, rules);
    }

    @Bean
    AttendeeService attendeeService(MeetingRepository meetings, IdFactory ids, ServiceClock serviceClock) {
        return new AttendeeService(meetings, ids, serviceClock);
    }

    @Bean
    TagService tagService(MeetingRepository meetings) {
        return new TagService(meetings);
    }

    @Bean
    TranscriptionService transcriptionService(MeetingRepository meetings, ServiceClock serviceClock) {
        return new TranscriptionService(meetings, serviceClock);
    }

    @Bean
    MediaPlacementFactory mediaPlacements(ChimeProperties properties) {
        return new MediaPlacementFactory(new MediaUrls(properties.media().baseUrl()));
    }
}
