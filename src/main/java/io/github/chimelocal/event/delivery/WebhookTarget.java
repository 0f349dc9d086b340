package io.github.chimelocal.event.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;

/** Posts events, in the form in which EventBridge delivers them, to a URL. */
final class WebhookTarget implements EventTarget {

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(DeliveryTimeouts.CONNECTION)
            .build();

    WebhookTarget(URI url) {
        this.url = url;
    }

    @Override
    public DeliveryResult send(DeliveryTask task) throws InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .timeout(DeliveryTimeouts.CALL)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(task.json()))
                .build();
        try {
            return judge(http.send(request, BodyHandlers.discarding()));
        } catch (HttpTimeoutException e) {
            return DeliveryResult.retry("timeout", "%s did not answer in time".formatted(url));
        } catch (IOException e) {
            return DeliveryResult.retry("unreachable", "%s cannot be reached: %s".formatted(url, e));
        }
    }

    private static DeliveryResult judge(HttpResponse<?> response) {
        int status = response.statusCode();
        String answer = "HTTP " + status;
        return status / 100 == 2
                ? DeliveryResult.DELIVERED
                : DeliveryResult.ofStatus(status, answer, "The answer was " + answer);
    }
}
