package io.github.chimelocal.openapi;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.MediaType;

/** Lets REST Assured hold each answer against the document that the server gives out. */
public final class HeldToTheDocument implements Filter {

    private static final Contract PUBLISHED = new Contract(Json.read(published()));

    private final boolean isStrict;

    private HeldToTheDocument(boolean isStrict) {
        this.isStrict = isStrict;
    }

    /** Insists that the document knows each status, as it does of the control API. */
    public static Filter strictly() {
        return new HeldToTheDocument(true);
    }

    /** Holds those answers against the document of which it speaks. */
    public static Filter whereItSpeaks() {
        return new HeldToTheDocument(false);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        var uri = URI.create(request.getURI());
        String mediaType = response.contentType();
        boolean isEndless = MediaType.TEXT_EVENT_STREAM_VALUE.equals(mediaType);
        var answer = new Contract.Answer(
                request.getMethod(),
                uri.getRawPath(),
                Objects.requireNonNullElse(uri.getRawQuery(), ""),
                response.statusCode(),
                mediaType,
                isEndless ? "" : response.asString());
        if (isStrict) {
            PUBLISHED.check(answer);
        } else {
            PUBLISHED.checkIfKnown(answer);
        }
        return response;
    }

    static String published() {
        String name = "/io/github/chimelocal/control/info/openapi.json";
        try (InputStream json = Objects.requireNonNull(HeldToTheDocument.class.getResourceAsStream(name), name)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
