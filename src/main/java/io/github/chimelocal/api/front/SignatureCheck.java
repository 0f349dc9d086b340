package io.github.chimelocal.api.front;

import io.github.chimelocal.auth.AccessKey;
import io.github.chimelocal.auth.PreparedVerification;
import io.github.chimelocal.auth.RequestHead;
import io.github.chimelocal.auth.SignatureV4Verifier;
import io.github.chimelocal.auth.Signer;
import io.github.chimelocal.clock.WallClock;
import io.github.chimelocal.config.Auth;
import io.github.chimelocal.config.ChimeProperties;
import io.github.chimelocal.http.QueryString;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.springframework.web.util.WebUtils;

/** Judges the signature of a call by what came in, and the time of day. */
final class SignatureCheck {

    /** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonchime.html */
    private static final String SERVICE = "chime";

    private final SignatureV4Verifier verifier;
    private final int maxBodySize;

    SignatureCheck(ChimeProperties properties, WallClock wallClock) {
        this.verifier = verifier(properties, wallClock);
        this.maxBodySize = properties.http().maxBodyBytes();
    }

    /**
     * Tells whose call it is, or refuses it.
     *
     * @param sent as Tomcat has it: nothing of it is presented as something else
     */
    Tenancy prove(Request sent, HttpServletRequest presented) {
        PreparedVerification pending = verifier.prepare(head(sent));
        Signer signer = pending.verify(body(presented));
        return new Tenancy(signer.account(), new ControlRegion(signer.region()));
    }

    private static SignatureV4Verifier verifier(ChimeProperties properties, Clock clock) {
        Auth auth = properties.auth();
        List<AccessKey> keys = auth.credentials().stream()
                .map(known -> new AccessKey(
                        known.accessKeyId(),
                        known.secretAccessKey(),
                        known.sessionToken(),
                        known.account().orElse(properties.accountId())))
                .toList();
        Predicate<String> regions =
                auth.regions().isEmpty() ? region -> new ControlRegion(region).hasEndpoint() : auth.regions()::contains;
        return new SignatureV4Verifier(keys, regions, SERVICE, clock);
    }

    private static RequestHead head(Request request) {
        Map<String, List<String>> query = QueryString.parse(request.getQueryString()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
        var headers = new HashMap<String, List<String>>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return new RequestHead(request.getMethod(), request.getRequestURI(), query, headers);
    }

    private byte[] body(HttpServletRequest request) {
        WireRequest call = Objects.requireNonNull(WebUtils.getNativeRequest(request, WireRequest.class));
        byte[] body = WholeBody.read(call, maxBodySize, UnaryOperator.identity());
        call.holdBody(body);
        return body;
    }
}
