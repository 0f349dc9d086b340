package io.github.chimelocal.config.wiring;

import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.config.startup.ListenAddress;
import io.github.chimelocal.config.startup.ReadyMessageListener;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the server listens, and the line that it logs when it is ready; the rest is Spring Boot's configuration. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    ListenAddress listenAddress(ChimeProperties properties, Environment environment) {
        return ListenAddress.of(properties, environment);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> listenAddressCustomizer(ListenAddress listenAddress) {
        return tomcat -> {
            tomcat.setAddress(listenAddress.address());
            tomcat.setPort(listenAddress.port());
        };
    }

    @Bean
    ReadyMessageListener readyMessageListener(ListenAddress listenAddress) {
        return new ReadyMessageListener(listenAddress);
    }
}
