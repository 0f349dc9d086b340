package io.github.chimelocal.config.wiring;

import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.config.properties.EventsProperties;
import io.github.chimelocal.config.properties.EventsProperties.ServiceProperties;
import io.github.chimelocal.config.properties.InvalidSettingException;
import io.github.chimelocal.event.delivery.DeliveryCredentials;
import io.github.chimelocal.event.delivery.DeliveryEndpoints;
import io.github.chimelocal.event.delivery.DeliveryPolicy;
import io.github.chimelocal.event.delivery.EventDispatcher;
import io.github.chimelocal.event.delivery.EventDispatcherFactory;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.history.GlobalSequence;
import io.github.chimelocal.meeting.id.UuidGenerator;
import io.github.chimelocal.metrics.EventStatistics;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Where events are noted, and where they are delivered to. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    EventLog eventLog(ChimeProperties properties, GlobalSequence globalSequence) {
        return new EventLog(properties.events().logSize(), globalSequence);
    }

    @Bean
    EventStatistics eventStatistics(EventLog eventLog) {
        return new EventStatistics(eventLog);
    }

    /** Is closed when no call is under way any more, since the web server stops before beans are destroyed. */
    @Bean(destroyMethod = "close")
    EventDispatcher eventDispatcher(
            EventLog eventLog, UuidGenerator uuidGenerator, ChimeProperties properties, Environment environment) {
        DeliveryEndpoints endpoints = endpoints(properties.events(), environment);
        return new EventDispatcherFactory(endpoints, credentials(environment), DeliveryPolicy.DEFAULT)
                .create(eventLog, uuidGenerator);
    }

    static DeliveryEndpoints endpoints(EventsProperties events, Environment environment) {
        return new DeliveryEndpoints(
                endpoint(events, events.eventbridge(), "EVENTBRIDGE", environment),
                endpoint(events, events.sqs(), "SQS", environment),
                endpoint(events, events.sns(), "SNS", environment),
                endpoint(events, events.lambda(), "LAMBDA", environment),
                events.webhook());
    }

    /** AWS_ENDPOINT_URL does not count: who sets it for all of an application's clients may mean this very server. */
    private static @Nullable URI endpoint(
            EventsProperties events, ServiceProperties service, String name, Environment environment) {
        if (service.endpoint() != null) {
            return service.endpoint();
        }
        return events.endpoint() != null ? events.endpoint() : endpoint("AWS_ENDPOINT_URL_" + name, environment);
    }

    private static @Nullable URI endpoint(String variable, Environment environment) {
        String value = environment.getProperty(variable);
        if (!StringUtils.hasText(value)) {
            return null;
        }
        return EventsProperties.parse(value)
                .orElseThrow(() -> new InvalidSettingException(variable, value, EventsProperties.ENDPOINT));
    }

    static @Nullable DeliveryCredentials credentials(Environment environment) {
        String id = environment.getProperty("AWS_ACCESS_KEY_ID");
        String secret = environment.getProperty("AWS_SECRET_ACCESS_KEY");
        if (!StringUtils.hasText(id) || !StringUtils.hasText(secret)) {
            return null;
        }
        String session = environment.getProperty("AWS_SESSION_TOKEN");
        return new DeliveryCredentials(id, secret, StringUtils.hasText(session) ? session : null);
    }
}
