package io.github.chimelocal.config;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where the process listens, and how it says so. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ServerConfiguration.class);

    /** Comes after Spring Boot's own, so that no {@code server.*} setting says otherwise. */
    @Bean
    ListensWhereTold listensWhereTold(ChimeProperties properties) {
        return new ListensWhereTold(properties);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> ready(ChimeProperties properties) {
        return new ReadyLine(properties);
    }

    record ListensWhereTold(ChimeProperties properties)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.setAddress(address(properties.host()));
            tomcat.setPort(properties.port());
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        private static InetAddress address(String host) {
            try {
                InetAddress address = InetAddress.getByName(host);
                if (address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || NetworkInterface.getByInetAddress(address) != null) {
                    return address;
                }
            } catch (UnknownHostException | SocketException e) {
                log.debug("Cannot resolve {}", host, e);
            }
            throw new InvalidSetting("chime.host", host, "an address of this machine or a name of one");
        }
    }
}
