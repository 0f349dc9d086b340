package io.github.chimelocal.control;

import io.github.chimelocal.config.ChimeProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the control API into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration {

    @Bean
    ControlJson controlApiJson() {
        return new ControlJson();
    }

    @Bean
    FilterRegistrationBean<ControlDoor> controlDoor(ControlJson json, ChimeProperties properties) {
        ChimeProperties.Control control = properties.control();
        var access = new ControlAccess(control.enabled(), control.token(), properties.allowedHosts());
        var door = new FilterRegistrationBean<>(new ControlDoor(access, json));
        door.addUrlPatterns("/_chime/*");
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return door;
    }

    @Bean
    ControlJsonConverter controlJsonConverter(ControlJson json, ChimeProperties properties) {
        return new ControlJsonConverter(json, properties.http().maxBodyBytes());
    }
}
