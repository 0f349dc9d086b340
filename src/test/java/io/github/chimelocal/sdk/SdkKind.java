package io.github.chimelocal.sdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsAsyncClient;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsBaseClientBuilder;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.auth.scheme.ChimeSdkMeetingsAuthSchemeProvider;

/** The two clients of the SDK, behind the interface of the first, so that each test runs with both. */
public enum SdkKind {
    SYNC {
        @Override
        public ChimeSdkMeetingsClient connect(int port, AwsCredentials caller, String region, AuthScheme scheme) {
            return configured(ChimeSdkMeetingsClient.builder(), port, caller, region, scheme)
                    .build();
        }
    },
    ASYNC {
        @Override
        public ChimeSdkMeetingsClient connect(int port, AwsCredentials caller, String region, AuthScheme scheme) {
            return waiting(configured(ChimeSdkMeetingsAsyncClient.builder(), port, caller, region, scheme)
                    .httpClient(Shared.NETTY)
                    .build());
        }
    };

    /** Changes how a client signs; by default nothing. */
    public interface AuthScheme extends UnaryOperator<AuthSchemeOption.Builder> {}

    /** Makes a client without retries, so that a test sees the first answer. */
    public ChimeSdkMeetingsClient connect(int port, String account, String region) {
        return connect(port, AwsBasicCredentials.create(account, "secret"), region, scheme -> scheme);
    }

    /** Makes a client that signs as it is told. */
    public abstract ChimeSdkMeetingsClient connect(int port, AwsCredentials caller, String region, AuthScheme scheme);

    /** Lives as long as the tests: to close one takes seconds. */
    private static final class Shared {
        static final SdkAsyncHttpClient NETTY = NettyNioAsyncHttpClient.create();
    }

    private static <B extends ChimeSdkMeetingsBaseClientBuilder<B, C>, C> B configured(
            B builder, int port, AwsCredentials caller, String region, AuthScheme scheme) {
        ChimeSdkMeetingsAuthSchemeProvider byDefault = ChimeSdkMeetingsAuthSchemeProvider.defaultProvider();
        return builder.endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(caller))
                .authSchemeProvider(parameters -> byDefault.resolveAuthScheme(parameters).stream()
                        .map(option -> scheme.apply(option.toBuilder()).build())
                        .toList())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    private static ChimeSdkMeetingsClient waiting(ChimeSdkMeetingsAsyncClient client) {
        return (ChimeSdkMeetingsClient) Proxy.newProxyInstance(
                SdkKind.class.getClassLoader(),
                new Class<?>[] {ChimeSdkMeetingsClient.class},
                (proxy, method, arguments) -> await(client, method, arguments));
    }

    private static Object await(ChimeSdkMeetingsAsyncClient client, Method method, Object[] arguments)
            throws Throwable {
        try {
            Object result = ChimeSdkMeetingsAsyncClient.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(client, arguments);
            return result instanceof CompletableFuture<?> future ? future.join() : result;
        } catch (InvocationTargetException | CompletionException e) {
            throw e.getCause();
        }
    }
}
