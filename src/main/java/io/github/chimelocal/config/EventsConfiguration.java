package io.github.chimelocal.config;

import io.github.chimelocal.config.Events.Service;
import io.github.chimelocal.notify.Credentials;
import io.github.chimelocal.notify.DeliveryPolicy;
import io.github.chimelocal.notify.Endpoints;
import io.github.chimelocal.notify.EventLog;
import io.github.chimelocal.notify.Notifier;
import io.github.chimelocal.notify.Notifiers;
import java.net.URI;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Where events are noted, and where they are delivered to. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    EventLog eventLog(ChimeProperties properties, LongSupplier turns) {
        return new EventLog(properties.events().logSize(), turns);
    }

    /** Is closed when no call is under way any more, since the web server stops before beans are destroyed. */
    @Bean(destroyMethod = "close")
    Notifier notifier(
            EventLog eventLog, Supplier<UUID> randomUuids, ChimeProperties properties, Environment environment) {
        Endpoints endpoints = endpoints(properties.events(), environment);
        return new Notifiers(endpoints, credentials(environment), DeliveryPolicy.DEFAULT).create(eventLog, randomUuids);
    }

    static Endpoints endpoints(Events events, Environment environment) {
        return new Endpoints(
                endpoint(events, events.eventbridge(), "EVENTBRIDGE", environment),
                endpoint(events, events.sqs(), "SQS", environment),
                endpoint(events, events.sns(), "SNS", environment),
                endpoint(events, events.lambda(), "LAMBDA", environment),
                events.webhook());
    }

    /** AWS_ENDPOINT_URL does not count: who sets it for all of an application's clients may mean this very server. */
    private static @Nullable URI endpoint(Events events, Service service, String name, Environment environment) {
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
        return Events.parse(value).orElseThrow(() -> new InvalidSetting(variable, value, Events.ENDPOINT));
    }

    static @Nullable Credentials credentials(Environment environment) {
        String id = environment.getProperty("AWS_ACCESS_KEY_ID");
        String secret = environment.getProperty("AWS_SECRET_ACCESS_KEY");
        if (!StringUtils.hasText(id) || !StringUtils.hasText(secret)) {
            return null;
        }
        String session = environment.getProperty("AWS_SESSION_TOKEN");
        return new Credentials(id, secret, StringUtils.hasText(session) ? session : null);
    }
}
