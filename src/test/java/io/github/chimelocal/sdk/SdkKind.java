package io.github.chimelocal.sdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsAsyncClient;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

/** The two clients of the SDK, behind the interface of the first, so that each test runs with both. */
public enum SdkKind {
    SYNC {
        @Override
        public ChimeSdkMeetingsClient connect(int port, String account, String region) {
            return configured(ChimeSdkMeetingsClient.builder(), port, account, region)
                    .build();
        }
    },
    ASYNC {
        @Override
        public ChimeSdkMeetingsClient connect(int port, String account, String region) {
            return waiting(configured(ChimeSdkMeetingsAsyncClient.builder(), port, account, region)
                    .httpClient(Shared.NETTY)
                    .build());
        }
    };

    /** Makes a client without retries, so that a test sees the first answer. */
    public abstract ChimeSdkMeetingsClient connect(int port, String account, String region);

    /** Lives as long as the tests: to close one takes seconds. */
    private static final class Shared {
        static final SdkAsyncHttpClient NETTY = NettyNioAsyncHttpClient.create();
    }

    private static <B extends AwsClientBuilder<B, C>, C> B configured(
            B builder, int port, String account, String region) {
        return builder.endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")))
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
