package io.github.chimelocal.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
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
public record Events(
        @DefaultValue("10000") @Min(value = 1, message = "a whole number from 1")
        int logSize,

        @Nullable URI endpoint,
        @DefaultValue @Valid Service eventbridge,
        @DefaultValue @Valid Service sqs,
        @DefaultValue @Valid Service sns,
        @DefaultValue @Valid Service lambda,
        @Nullable URI webhook) {

    static final String ENDPOINT = "http or https, a host and perhaps a port and a path, such as http://127.0.0.1:4566";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * One of the services to which events are delivered.
     *
     * @param endpoint URL of this service alone; by default chime.events.endpoint, else the variable AWS_ENDPOINT_URL_ with
     *     the name of the service
     */
    public record Service(@Nullable URI endpoint) {

        @AssertTrue(message = ENDPOINT)
        boolean isEndpoint() {
            return endpoint == null || isUrl(endpoint);
        }
    }

    @AssertTrue(message = ENDPOINT)
    boolean isEndpoint() {
        return endpoint == null || isUrl(endpoint);
    }

    @AssertTrue(message = "http or https, a host and perhaps a port and a path, such as http://127.0.0.1:8080/events")
    boolean isWebhook() {
        return webhook == null || isUrl(webhook);
    }

    /** Reads a URL that is none of Chime Local's own settings. */
    static Optional<URI> parse(String url) {
        try {
            return Optional.of(new URI(url)).filter(Events::isUrl);
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
