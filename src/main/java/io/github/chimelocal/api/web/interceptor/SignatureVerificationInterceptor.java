package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.api.web.context.RequestBodyReader;
import io.github.chimelocal.api.web.filter.AwsRequestWrapper;
import io.github.chimelocal.auth.AccessKey;
import io.github.chimelocal.auth.PreparedVerification;
import io.github.chimelocal.auth.RequestHead;
import io.github.chimelocal.auth.SignatureV4Verifier;
import io.github.chimelocal.auth.Signer;
import io.github.chimelocal.clock.WallClock;
import io.github.chimelocal.config.properties.AuthProperties;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.http.QueryString;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Refuses calls whose signature is missing, incomplete or wrong; it is only there with {@code chime.auth.required}. */
public final class SignatureVerificationInterceptor extends AwsRequestInterceptor {

    /** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonchime.html */
    private static final String SERVICE = "chime";

    private final SignatureV4Verifier verifier;
    private final RequestBodyReader bodies;

    /** Takes the credentials that may sign, real time, and what reads the body that is signed. */
    public SignatureVerificationInterceptor(ChimeProperties properties, WallClock clock, RequestBodyReader bodies) {
        this.verifier = verifier(properties, clock);
        this.bodies = bodies;
    }

    /** Verifies all that does not need the body before it reads the body. */
    @Override
    void preHandle(HttpServletRequest request, AwsRequestContext context, OperationDescriptor operation) {
        PreparedVerification verification = verifier.prepare(head(AwsRequestWrapper.originalOf(request)));
        Signer signer = verification.verify(bodies.read(request, context));
        context.authenticate(new Tenancy(signer.account(), new ControlRegion(signer.region())));
    }

    private static SignatureV4Verifier verifier(ChimeProperties properties, WallClock clock) {
        AuthProperties auth = properties.auth();
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

    private static RequestHead head(HttpServletRequest request) {
        Map<String, List<String>> query = QueryString.parse(request.getQueryString()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
        var headers = new HashMap<String, List<String>>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return new RequestHead(request.getMethod(), request.getRequestURI(), query, headers);
    }
}
