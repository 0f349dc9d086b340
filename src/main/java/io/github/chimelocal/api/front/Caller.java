package io.github.chimelocal.api.front;

import io.github.chimelocal.config.Auth;
import io.github.chimelocal.config.ChimeProperties;
import io.github.chimelocal.meeting.exception.ForbiddenException;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells an operation whose meetings it is about. */
@Component
class Caller implements HandlerMethodArgumentResolver {

    /** The parameter by which a presigned request says who calls. */
    static final String CREDENTIAL = "X-Amz-Credential";

    private static final Logger log = LoggerFactory.getLogger(Caller.class);

    /** Callers choose the names, so what is remembered of them is bounded. */
    private static final int MOST_WARNINGS = 100;

    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final String defaultAccount;
    private final String defaultRegion;
    private final boolean strict;
    private final Auth auth;

    Caller(ChimeProperties properties) {
        this.defaultAccount = properties.accountId();
        this.defaultRegion = properties.region();
        this.strict = properties.regions().strict();
        this.auth = properties.auth();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Tenancy.class;
    }

    @Override
    public Tenancy resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest call = (HttpServletRequest) request.getNativeRequest();
        return admit(Exchange.of(call).flatMap(Exchange::tenancy).orElseThrow());
    }

    /** Reads whose meetings the call is about, whether or not the Region is one that AWS has. */
    Tenancy tenancy(HttpServletRequest request) {
        return tenancy(request.getHeader("Authorization"), request.getParameter(CREDENTIAL));
    }

    Tenancy tenancy(@Nullable String authorization, @Nullable String credential) {
        return CredentialScope.ofHeader(authorization)
                .or(() -> CredentialScope.ofParameter(credential))
                .map(scope -> new Tenancy(account(scope), new ControlRegion(scope.region())))
                .orElseGet(() -> new Tenancy(defaultAccount, new ControlRegion(defaultRegion)));
    }

    private String account(CredentialScope scope) {
        return auth.accountOf(scope.accessKeyId()).or(scope::account).orElse(defaultAccount);
    }

    private Tenancy admit(Tenancy tenancy) {
        ControlRegion region = tenancy.region();
        if (region.hasEndpoint()) {
            return tenancy;
        }
        if (strict) {
            throw ForbiddenException.region(region);
        }
        if (warned.size() < MOST_WARNINGS && warned.add(region.name())) {
            log.warn(
                    "AWS has no Amazon Chime SDK Meetings endpoint in Region {}; calls for it are accepted here"
                            + " (chime.regions.strict=true refuses them)",
                    region.name());
        }
        return tenancy;
    }
}
