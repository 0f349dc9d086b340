package io.github.chimelocal.api.web.binding;

import io.github.chimelocal.api.web.context.AwsRequestContext;
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
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Passes the tenancy of a call to its operation, if AWS has an endpoint in the Region or that does not matter. */
public final class TenancyArgumentResolver implements HandlerMethodArgumentResolver {

    private static final Logger log = LoggerFactory.getLogger(TenancyArgumentResolver.class);

    /** Callers choose the names, so the memory of them is bounded. */
    private static final int MOST_WARNINGS = 100;

    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final boolean strict;

    /** Takes whether a Region without an endpoint is refused, instead of warned of once. */
    public TenancyArgumentResolver(boolean strict) {
        this.strict = strict;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Tenancy.class;
    }

    @Override
    public Tenancy resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        Tenancy tenancy = AwsRequestContext.require(request).tenancy();
        if (!tenancy.region().hasEndpoint()) {
            warnOrRefuse(tenancy.region());
        }
        return tenancy;
    }

    private void warnOrRefuse(ControlRegion region) {
        if (strict) {
            throw ForbiddenException.region(region);
        }
        if (warned.size() < MOST_WARNINGS && warned.add(region.name())) {
            log.warn(
                    "AWS has no Amazon Chime SDK Meetings endpoint in Region {}; calls for it are accepted here"
                            + " (chime.regions.strict=true refuses them)",
                    region.name());
        }
    }
}
