package io.github.chimelocal.config.properties;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of events.
 *
 * @param logSize how many of the last events are remembered
 * @param endpoint URL of the stand-in for AWS's services to which events are delivered, such as http://127.0.0.1:4566; by
 *     default each service's own
 * @param webhook URL to which each event is posted, such as http://127.0.0.1:8080/events
 */
public record EventsProperties(
        @DefaultValue("10000") int logSize,
        @Nullable URI endpoint,
        @DefaultValue ServiceProperties eventbridge,
        @DefaultValue ServiceProperties sqs,
        @DefaultValue ServiceProperties sns,
        @DefaultValue ServiceProperties lambda,
        @Nullable URI webhook) {
    /** What an endpoint may be. */
    public static final String ENDPOINT =
            "http or https, a host and perhaps a port and a path, such as http://127.0.0.1:4566";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    /**
     * One of the services to which events are delivered.
     *
     * @param endpoint URL of this service alone; by default chime.events.endpoint, else the variable AWS_ENDPOINT_URL_ with
     *     the name of the service
     */
    public record ServiceProperties(@Nullable URI endpoint) {

        /** Refuses invalid values. */
        public ServiceProperties {
            var constraints = new SettingConstraints();
            constraints.require(endpoint == null || isUrl(endpoint), "endpoint", endpoint, ENDPOINT);
            constraints.verify();
        }
    }

    /** Refuses invalid values. */
    public EventsProperties {
        var constraints = new SettingConstraints();
        constraints.require(logSize >= 1, "logSize", logSize, "a whole number from 1");
        constraints.require(endpoint == null || isUrl(endpoint), "endpoint", endpoint, ENDPOINT);
        constraints.require(
                webhook == null || isUrl(webhook),
                "webhook",
                webhook,
                "http or https, a host and perhaps a port and a path, such as http://127.0.0.1:8080/events");
        constraints.verify();
    }

    /** Reads a URL that is none of Chime Local's own settings. */
    public static Optional<URI> parse(String url) {
        try {
            return Optional.of(new URI(url)).filter(EventsProperties::isUrl);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isUrl(URI url) {
        return url.getScheme() != null
                && SCHEMES.contains(url.getScheme())
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getFragment() == null;
    }
}
