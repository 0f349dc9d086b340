package io.github.chimelocal.api.web;

import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.web.binding.OperationInputArgumentResolver;
import io.github.chimelocal.api.web.binding.OperationOutputReturnValueHandler;
import io.github.chimelocal.api.web.binding.TenancyArgumentResolver;
import io.github.chimelocal.api.web.context.ControlRegionValidator;
import io.github.chimelocal.api.web.context.RequestBodyReader;
import io.github.chimelocal.api.web.interceptor.FaultInjectionInterceptor;
import io.github.chimelocal.api.web.interceptor.OperationContextInterceptor;
import io.github.chimelocal.api.web.interceptor.RequestBodyInterceptor;
import io.github.chimelocal.api.web.interceptor.RequestSubjectInterceptor;
import io.github.chimelocal.api.web.interceptor.SignatureVerificationInterceptor;
import io.github.chimelocal.api.web.interceptor.ThrottlingInterceptor;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.clock.WallClock;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.fault.FaultRuleRegistry;
import io.github.chimelocal.meeting.MeetingRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Customizes Spring MVC, which Spring Boot configures, for AWS's side: interceptors, binding and output. */
@Configuration(proxyBeanMethods = false)
class AwsWebMvcConfiguration {

    /** Needs no expression language: no message of a constraint has an expression. */
    @Bean
    static LocalValidatorFactoryBean validator() {
        var validator = new LocalValidatorFactoryBean();
        validator.setMessageInterpolator(new ParameterMessageInterpolator());
        return validator;
    }

    /** All messages are English, whatever a client accepts. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }

    @Bean
    ControlRegionValidator controlRegionValidator(ChimeProperties properties) {
        return new ControlRegionValidator(properties.regions().strict());
    }

    @Bean
    WebMvcRegistrations webMvcRegistrations(AwsJsonCodec json, ControlRegionValidator regions) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new AwsRequestMappingHandlerMapping();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new AwsRequestMappingHandlerAdapter(
                        List.of(new TenancyArgumentResolver(regions), new OperationInputArgumentResolver(json)),
                        new OperationOutputReturnValueHandler(json));
            }
        };
    }

    /** Both sides are at the root of the context: {@code spring.mvc.servlet.path} has no effect. */
    @Bean
    DispatcherServletRegistrationBean dispatcherServletRegistration(DispatcherServlet dispatcherServlet) {
        var registration = new DispatcherServletRegistrationBean(dispatcherServlet, "/");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    ThrottlingInterceptor throttlingInterceptor(ServiceClock clock, ChimeProperties properties) {
        ChimeProperties.ThrottlingProperties limits = properties.throttling();
        return new ThrottlingInterceptor(clock, limits.rate(), limits.burst());
    }

    /** The order is the same for each call, with a body or without. */
    @Bean
    WebMvcConfigurer operationInterceptors(
            ChimeProperties properties,
            WallClock wallClock,
            AwsJsonCodec json,
            MeetingRepository meetings,
            ControlRegionValidator regions,
            ThrottlingInterceptor throttling,
            FaultRuleRegistry faultRules,
            OperationCatalog catalog) {
        var bodies = new RequestBodyReader(properties.http().maxBodyBytes());
        List<HandlerInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new OperationContextInterceptor());
        if (properties.auth().required()) {
            interceptors.add(new SignatureVerificationInterceptor(properties, wallClock, bodies));
        }
        interceptors.add(new RequestSubjectInterceptor(meetings));
        interceptors.add(throttling);
        interceptors.add(new RequestBodyInterceptor(bodies, json, meetings, regions));
        interceptors.add(new FaultInjectionInterceptor(
                faultRules, catalog, properties.faults().header()));
        return new WebMvcConfigurer() {
            /** Whatever {@code spring.mvc.pathmatch} says. */
            @Override
            public void configurePathMatch(PathMatchConfigurer configurer) {
                configurer.setPatternParser(new PathPatternParser());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                interceptors.forEach(registry::addInterceptor);
            }
        };
    }
}
