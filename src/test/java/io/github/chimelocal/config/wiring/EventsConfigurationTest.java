package io.github.chimelocal.config.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chimelocal.config.properties.EventsProperties;
import io.github.chimelocal.config.properties.EventsProperties.ServiceProperties;
import io.github.chimelocal.config.properties.InvalidSettingException;
import io.github.chimelocal.event.delivery.DeliveryCredentials;
import io.github.chimelocal.event.delivery.DeliveryEndpoints;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class EventsConfigurationTest {

    private static final URI OF_SQS = URI.create("http://127.0.0.1:9324");
    private static final URI OF_ALL = URI.create("http://127.0.0.1:4566");

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void deliversNowhereByDefaultWhateverTheEndpointOfAllClientsIs() {
        environment.setProperty("AWS_ENDPOINT_URL", OF_ALL.toString());
        environment.setProperty("AWS_ENDPOINT_URL_SQS", "");

        assertThat(EventsConfiguration.endpoints(events(null, null), environment))
                .isEqualTo(new DeliveryEndpoints(null, null, null, null, null));
    }

    @Test
    void prefersTheServicesOwnEndpointToTheCommonOne() {
        assertThat(EventsConfiguration.endpoints(events(OF_ALL, OF_SQS), environment))
                .isEqualTo(new DeliveryEndpoints(OF_ALL, OF_SQS, OF_ALL, OF_ALL, null));
    }

    @Test
    void prefersSettingsToTheVariablesOfTheAwsSdk() {
        environment.setProperty("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:1");

        assertThat(EventsConfiguration.endpoints(events(OF_ALL, null), environment)
                        .sqs())
                .isEqualTo(OF_ALL);
    }

    @Test
    void readsTheVariablesOfTheAwsSdkForEachService() {
        environment.setProperty("AWS_ENDPOINT_URL_EVENTBRIDGE", "http://127.0.0.1:1");
        environment.setProperty("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:2");
        environment.setProperty("AWS_ENDPOINT_URL_SNS", "http://127.0.0.1:3");
        environment.setProperty("AWS_ENDPOINT_URL_LAMBDA", "http://127.0.0.1:4");

        assertThat(EventsConfiguration.endpoints(events(null, null), environment))
                .isEqualTo(new DeliveryEndpoints(
                        URI.create("http://127.0.0.1:1"),
                        URI.create("http://127.0.0.1:2"),
                        URI.create("http://127.0.0.1:3"),
                        URI.create("http://127.0.0.1:4"),
                        null));
    }

    @Test
    void refusesAVariableThatIsNoUrl() {
        environment.setProperty("AWS_ENDPOINT_URL_SNS", "localhost:4566");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> EventsConfiguration.endpoints(events(null, null), environment))
                .withMessageStartingWith("AWS_ENDPOINT_URL_SNS: 'localhost:4566' is not http or https, ");
    }

    @Test
    void takesCredentialsOnlyWhenBothHalvesAreThere() {
        environment.setProperty("AWS_ACCESS_KEY_ID", "id");

        assertThat(EventsConfiguration.credentials(environment)).isNull();

        environment.setProperty("AWS_SECRET_ACCESS_KEY", "secret");
        assertThat(EventsConfiguration.credentials(environment))
                .isEqualTo(new DeliveryCredentials("id", "secret", null));

        environment.setProperty("AWS_SESSION_TOKEN", "session");
        assertThat(EventsConfiguration.credentials(environment))
                .isEqualTo(new DeliveryCredentials("id", "secret", "session"));
    }

    private static EventsProperties events(@Nullable URI endpoint, @Nullable URI sqs) {
        var unset = new ServiceProperties(null);
        return new EventsProperties(10, endpoint, unset, new ServiceProperties(sqs), unset, unset, null);
    }
}
