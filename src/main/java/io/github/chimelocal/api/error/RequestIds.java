package io.github.chimelocal.api.error;

import jakarta.servlet.ServletRequest;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives each request the one id that its response, its error and the log carry. */
public class RequestIds {

    /** The header that tells the id. */
    public static final String HEADER = "x-amzn-RequestId";

    private static final String ATTRIBUTE = RequestIds.class.getName();

    private final Supplier<UUID> random;

    /** Takes the source of randomness. */
    public RequestIds(Supplier<UUID> random) {
        this.random = random;
    }

    /** Returns the id of the request, minted when first asked for. */
    public String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String minted) {
            return minted;
        }
        String id = random.get().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
