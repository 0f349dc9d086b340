package io.github.chimelocal.wirediff;

import io.github.chimelocal.fuzz.DamagedRequests;
import io.github.chimelocal.fuzz.DamagedRequests.Damaged;
import io.github.chimelocal.model.WireCall;
import io.github.chimelocal.model.WireSamples;
import io.github.chimelocal.wirediff.Side.Subject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sends the requests that are derived from AWS's model, as they are and damaged. */
record ModelRequests(WireSamples samples) {

    void send(Comparison comparison, String name, Function<WireCall, String> caller) {
        var subjects = new Subjects(comparison, name, caller);
        List<WireCall> all = Stream.concat(samples.valid().stream(), samples.derived().stream())
                .toList();
        for (int number = 0;
                number < all.size();
                number += comparison.settings().step()) {
            String token = "%s-%d".formatted(name, number);
            WireCall sample = all.get(number);
            subjects.send(subject -> Exchange.of(token, caller.apply(about(subject, sample, token))));
        }
    }

    private static WireCall about(Subject subject, WireCall sample, String token) {
        return sample.replace(WireSamples.MEETING, subject.meeting())
                .replace(WireSamples.ATTENDEE, subject.attendee())
                .replace(WireSamples.TOKEN, token);
    }

    void sendDamaged(Comparison comparison, long seed, int count) {
        var requests = new DamagedRequests(seed, samples, Callers.ACCOUNT);
        var subjects = new Subjects(comparison, "fuzz", Callers::unsigned);
        for (int n = 0; n < count; n += comparison.settings().step()) {
            int number = n;
            subjects.send(subject -> exchange(requests.make(number, subject.meeting(), subject.attendee()), number));
        }
    }

    private static Exchange exchange(Damaged request, int number) {
        String what = "fuzz %d (%s)".formatted(number, request.damage());
        return request.isHttp() ? Exchange.of(what, request.octets()) : Exchange.ofAnything(what, request.octets());
    }
}
