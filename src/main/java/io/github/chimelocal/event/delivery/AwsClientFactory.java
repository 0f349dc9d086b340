package io.github.chimelocal.event.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.chimelocal.meeting.id.Tenancy;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** The SDK's clients for one service, one per Region, that ask nobody but the settings where to go and as whom. */
final class AwsClientFactory<C> {

    /** Regions are text that callers choose. */
    private static final int MOST_REGIONS = 16;

    private static final String NO_SECRET = "chime-local";

    /** Clients share what they would otherwise have to be closed for. */
    private static final class Shared {
        static final SdkHttpClient HTTP = UrlConnectionHttpClient.builder()
                .connectionTimeout(DeliveryTimeouts.CONNECTION)
                .socketTimeout(DeliveryTimeouts.CALL)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useEnvironmentVariablesValues(false)
                        .build())
                .build();

        static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "notify-timeouts");
            thread.setDaemon(true);
            return thread;
        });
    }

    private final AwsEndpoint access;
    private final Function<String, C> maker;
    private final Cache<String, C> clients =
            Caffeine.newBuilder().maximumSize(MOST_REGIONS).build();

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> AwsClientFactory(
            AwsEndpoint access, Supplier<B> builders) {
        this.access = access;
        this.maker = region -> build(builders.get(), access.endpoint(), region);
    }

    /** Returns the client for the Region of the meeting. */
    C in(Tenancy tenancy) {
        return clients.get(tenancy.region().name(), maker);
    }

    /** Signs a request with the credentials of the settings, or as the account of the meeting. */
    AwsRequestOverrideConfiguration as(Tenancy tenancy) {
        return AwsRequestOverrideConfiguration.builder()
                .credentialsProvider(StaticCredentialsProvider.create(credentials(tenancy.account())))
                .build();
    }

    private AwsCredentials credentials(String account) {
        DeliveryCredentials given = access.credentials();
        if (given == null) {
            return AwsBasicCredentials.create(account, NO_SECRET);
        }
        return given.sessionToken() == null
                ? AwsBasicCredentials.create(given.accessKeyId(), given.secretAccessKey())
                : AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
            B builder, URI endpoint, String region) {
        ProfileFile noProfiles = ProfileFile.aggregator().build();
        return builder.httpClient(Shared.HTTP)
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .defaultsMode(DefaultsMode.LEGACY)
                .dualstackEnabled(false)
                .fipsEnabled(false)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(DeliveryTimeouts.CALL)
                        .scheduledExecutorService(Shared.TIMER)
                        .defaultProfileFile(noProfiles)
                        .build())
                .build();
    }
}
