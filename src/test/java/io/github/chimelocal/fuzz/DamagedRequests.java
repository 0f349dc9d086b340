package io.github.chimelocal.fuzz;

import io.github.chimelocal.model.WireSamples;

/** Makes the damaged requests of a seed for use outside of this package. */
public final class DamagedRequests {

    private final RequestMaker maker;
    private final String account;

    public DamagedRequests(long seed, WireSamples samples, String account) {
        this.maker = new RequestMaker(seed, samples);
        this.account = account;
    }

    /**
     * One request.
     *
     * @param octets a character up to U+00FF for each byte
     * @param isHttp whether it is well-formed enough to be answered
     */
    public record Damaged(String damage, String octets, boolean isHttp) {}

    /** Makes the request with that number about a meeting and one of its attendees. */
    public Damaged make(long number, String meeting, String attendee) {
        FuzzRequest request = maker.make(number, new Scene(account, meeting, attendee));
        return new Damaged(request.damage(), request.octets(), request.isHttp());
    }
}
