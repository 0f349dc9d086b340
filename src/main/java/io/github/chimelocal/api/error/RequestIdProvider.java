package io.github.chimelocal.api.error;

import io.github.chimelocal.meeting.id.UuidGenerator;
import jakarta.servlet.ServletRequest;

/** Gives each request the one id that its response, its error and the log carry. */
public class RequestIdProvider {

    /** The header that tells the id. */
    public static final String HEADER = "x-amzn-RequestId";

    private static final String ATTRIBUTE = RequestIdProvider.class.getName();

    private final UuidGenerator uuids;

    /** Takes the source of randomness. */
    public RequestIdProvider(UuidGenerator uuids) {
        this.uuids = uuids;
    }

    /** Returns the id of the request, minted when first asked for. */
    public String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String minted) {
            return minted;
        }
        String id = uuids.generate().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
