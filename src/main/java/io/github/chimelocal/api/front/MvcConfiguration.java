package io.github.chimelocal.api.front;

import io.github.chimelocal.api.json.WireJson;
import io.github.chimelocal.config.ChimeProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.DeferredResultMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.HttpEntityMethodProcessor;
import org.springframework.web.servlet.mvc.method.annotation.HttpHeadersReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.PathVariableMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestResponseBodyMethodProcessor;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.ServletResponseMethodArgumentResolver;

/**
 * Puts together so much of Spring MVC as is used here, in which Spring Boot's own choice is several times as large; see
 * docs/decisions/0010-spring-mvc-by-hand.md. Each part has the name by which the servlet asks for it.
 */
@Configuration(proxyBeanMethods = false)
class MvcConfiguration {

    @Bean
    DispatcherServlet dispatcherServlet() {
        var servlet = new DispatcherServlet();
        servlet.setDetectAllHandlerMappings(false);
        servlet.setDetectAllHandlerAdapters(false);
        servlet.setDetectAllHandlerExceptionResolvers(false);
        servlet.setDetectAllViewResolvers(false);
        servlet.setDispatchOptionsRequest(true);
        servlet.setPublishEvents(false);
        return servlet;
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> everything(DispatcherServlet dispatcherServlet) {
        var registration = new ServletRegistrationBean<>(dispatcherServlet, "/");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    HandlerMapping handlerMapping(CallDesk desk, Throttle throttle, ChimeProperties properties) {
        var routes = new Routes();
        routes.setInterceptors(
                properties.throttling().rate() > 0 ? new Object[] {desk, throttle} : new Object[] {desk});
        return routes;
    }

    @Bean
    HandlerAdapter handlerAdapter(
            List<HttpMessageConverter<?>> structures,
            LocalValidatorFactoryBean constraints,
            Caller caller,
            BodyWatch watch,
            WireJson json,
            ChimeProperties properties) {
        var binding = new ConfigurableWebBindingInitializer();
        binding.setConversionService(ApplicationConversionService.getSharedInstance());
        binding.setValidator(constraints);
        var adapter = new UnreflectedHandlerAdapter();
        adapter.setWebBindingInitializer(binding);
        List<HttpMessageConverter<?>> converters = withBytes(structures);
        adapter.setMessageConverters(converters);
        var bodies = new RequestResponseBodyMethodProcessor(converters);
        adapter.setArgumentResolvers(List.of(
                caller,
                new Inputs(watch, json, properties.http().maxBodyBytes()),
                new PathVariableMethodArgumentResolver(),
                new RequestParamMethodArgumentResolver(false),
                new ServletRequestMethodArgumentResolver(),
                new ServletResponseMethodArgumentResolver(),
                bodies));
        adapter.setReturnValueHandlers(List.of(
                new Answers(watch, json),
                new DeferredResultMethodReturnValueHandler(),
                new HttpHeadersReturnValueHandler(),
                new HttpEntityMethodProcessor(converters),
                bodies));
        return adapter;
    }

    @Bean
    HandlerExceptionResolver handlerExceptionResolver(List<HttpMessageConverter<?>> structures) {
        var resolver = new UnreflectedExceptionResolver();
        resolver.setMessageConverters(withBytes(structures));
        return resolver;
    }

    /** Every message is English, whatever the caller would like. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }

    private static List<HttpMessageConverter<?>> withBytes(List<HttpMessageConverter<?>> structures) {
        var converters = new ArrayList<>(structures);
        converters.add(new ByteArrayHttpMessageConverter());
        return converters;
    }
}
