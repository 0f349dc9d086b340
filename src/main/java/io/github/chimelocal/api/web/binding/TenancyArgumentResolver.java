package io.github.chimelocal.api.web.binding;

import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.ControlRegionValidator;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Passes the tenancy of a call to its operation, if calls for the Region are accepted. */
public final class TenancyArgumentResolver implements HandlerMethodArgumentResolver {

    private final ControlRegionValidator regions;

    /** Takes what refuses Regions. */
    public TenancyArgumentResolver(ControlRegionValidator regions) {
        this.regions = regions;
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
        regions.validate(tenancy.region());
        return tenancy;
    }
}
