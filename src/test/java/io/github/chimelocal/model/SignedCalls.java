package io.github.chimelocal.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends an operation's input where the model says each member travels, signed as an SDK signs. */
final class SignedCalls {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final HttpClient http = HttpClient.newHttpClient();
    private final PublishedModel model;
    private final String base;
    private final AwsCredentialsIdentity caller;

    SignedCalls(PublishedModel model, int port, String account) {
        this.model = model;
        this.base = "http://127.0.0.1:" + port;
        this.caller = AwsCredentialsIdentity.create(account, "secret");
    }

    HttpResponse<String> call(String operation, JsonNode input) {
        WireCall call = WireCall.of(model, operation, input);
        return send(call.method(), call.uri(), call.body());
    }

    private HttpResponse<String> send(String method, String uri, String body) {
        SdkHttpRequest request = sign(method, uri, body);
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(base + uri))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        request.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                call.header(name, values.get(0));
            }
        });
        try {
            return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SdkHttpRequest sign(String method, String uri, String body) {
        SdkHttpRequest request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(URI.create(base + uri))
                .putHeader("Content-Type", "application/json")
                .build();
        return SIGNER.sign(signing -> signing.identity(caller)
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "chime")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
                .request();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
