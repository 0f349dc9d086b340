package io.github.chimelocal.console;

import io.github.chimelocal.config.properties.ChimeProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the way to the page before all else. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final boolean enabled;

    ConsoleConfiguration(ChimeProperties properties) {
        this.enabled = properties.control().enabled();
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (enabled) {
            tomcat.addEngineValves(new ConsoleRedirectValve());
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
