package io.github.chimelocal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests with the SDK's own signer, as it should be or not quite so. */
public record Signing(
        String accessKeyId, String secret, @Nullable String sessionToken, String region, String service, Instant at) {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    /** Signs as it should be done. */
    public static Signing as(String accessKeyId, String secret, Instant at) {
        return new Signing(accessKeyId, secret, null, "eu-central-1", "chime", at);
    }

    public Signing withSecret(String other) {
        return new Signing(accessKeyId, other, sessionToken, region, service, at);
    }

    public Signing withToken(@Nullable String other) {
        return new Signing(accessKeyId, secret, other, region, service, at);
    }

    public Signing in(String other) {
        return new Signing(accessKeyId, secret, sessionToken, other, service, at);
    }

    public Signing forService(String other) {
        return new Signing(accessKeyId, secret, sessionToken, region, other, at);
    }

    public Signing at(Instant other) {
        return new Signing(accessKeyId, secret, sessionToken, region, service, other);
    }

    /** Returns a request for a server on this machine. */
    public static SdkHttpRequest.Builder request(String method, int port, String pathAndQuery) {
        return SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(URI.create("http://127.0.0.1:" + port + pathAndQuery));
    }

    /** Puts the signature into a header. */
    public SdkHttpRequest sign(SdkHttpRequest request, String body) {
        return sign(request, body, signing -> {});
    }

    /** Puts the signature into the query. */
    public SdkHttpRequest presign(SdkHttpRequest request, String body, Duration validity) {
        return sign(
                request,
                body,
                signing -> signing.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity));
    }

    /** Returns what the request looks like on the wire, but for its body. */
    public static String head(SdkHttpRequest request) {
        var head = new StringBuilder(request.method().name())
                .append(' ')
                .append(request.encodedPath())
                .append(request.encodedQueryParameters()
                        .map(query -> "?" + query)
                        .orElse(""))
                .append(" HTTP/1.1\r\n");
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            header.getValue()
                    .forEach(value -> head.append(header.getKey())
                            .append(": ")
                            .append(value)
                            .append("\r\n"));
        }
        return head.toString();
    }

    private SdkHttpRequest sign(
            SdkHttpRequest request, String body, Consumer<SignRequest.Builder<AwsCredentialsIdentity>> more) {
        return SIGNER.sign(signing -> {
                    signing.identity(identity())
                            .request(request)
                            .payload(ContentStreamProvider.fromUtf8String(body))
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC));
                    more.accept(signing);
                })
                .request();
    }

    private AwsCredentialsIdentity identity() {
        return sessionToken == null
                ? AwsCredentialsIdentity.create(accessKeyId, secret)
                : AwsSessionCredentialsIdentity.create(accessKeyId, secret, sessionToken);
    }
}
