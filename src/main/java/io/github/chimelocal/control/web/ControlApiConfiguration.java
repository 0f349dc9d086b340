package io.github.chimelocal.control.web;

import io.github.chimelocal.config.properties.ChimeProperties;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Adds the control API's filter and JSON to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class ControlApiConfiguration {

    @Bean
    ControlApiJsonCodec controlApiJsonCodec() {
        return new ControlApiJsonCodec();
    }

    @Bean
    FilterRegistrationBean<ControlApiFilter> controlApiFilter(ControlApiJsonCodec json, ChimeProperties properties) {
        ChimeProperties.ControlProperties control = properties.control();
        var policy = new ControlApiAccessPolicy(control.enabled(), control.token(), properties.allowedHosts());
        var filter = new FilterRegistrationBean<>(new ControlApiFilter(policy, json));
        filter.addUrlPatterns("/_chime/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    /** Only these converters: {@code spring.jackson.*} and others must not change what either side answers. */
    @Bean
    WebMvcConfigurer controlApiMessageConverters(ControlApiJsonCodec json, ChimeProperties properties) {
        var structures =
                new ControlApiHttpMessageConverter(json, properties.http().maxBodyBytes());
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(converters -> {
                    converters.clear();
                    converters.addAll(List.of(structures, new ByteArrayHttpMessageConverter()));
                });
            }
        };
    }
}
