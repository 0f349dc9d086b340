package io.github.chimelocal.api.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Binds and writes the structures of AWS's side by resolvers of its own. Spring asks custom ones only after its own for
 * {@code @RequestBody} and {@code @ResponseBody}, so these are put before them.
 */
final class AwsRequestMappingHandlerAdapter extends RequestMappingHandlerAdapter {

    private final List<HandlerMethodArgumentResolver> inputs;
    private final HandlerMethodReturnValueHandler output;

    AwsRequestMappingHandlerAdapter(
            List<HandlerMethodArgumentResolver> inputs, HandlerMethodReturnValueHandler output) {
        this.inputs = List.copyOf(inputs);
        this.output = output;
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        setArgumentResolvers(Stream.concat(inputs.stream(), Objects.requireNonNull(getArgumentResolvers()).stream())
                .toList());
        setReturnValueHandlers(
                Stream.concat(Stream.of(output), Objects.requireNonNull(getReturnValueHandlers()).stream())
                        .toList());
    }
}
