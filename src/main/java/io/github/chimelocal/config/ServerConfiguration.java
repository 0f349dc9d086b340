package io.github.chimelocal.config;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.Environment;

/** Where the process listens, and how it says so. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ServerConfiguration.class);

    /** Idle ones are cheap; calls must not wait for their end. */
    private static final int MOST_CONNECTIONS = 12_000;

    /** A client keeps its connection as long as it has calls. */
    private static final int ANY_NUMBER = -1;

    /** Is not Spring Boot's own, which reads a hundred settings that nobody has a use for; see docs/decisions/0010. */
    @Bean
    TomcatServletWebServerFactory tomcat(
            ChimeProperties properties,
            Environment environment,
            ObjectProvider<WebServerFactoryCustomizer<TomcatServletWebServerFactory>> parts) {
        var tomcat = new TomcatServletWebServerFactory();
        tomcat.setAddress(address(properties.host()));
        tomcat.setPort(properties.port());
        tomcat.setShutdown(Shutdown.GRACEFUL);
        tomcat.setRegisterDefaultServlet(false);
        tomcat.addConnectorCustomizers(connector -> {
            var http = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
            http.setMaxConnections(MOST_CONNECTIONS);
            http.setMaxKeepAliveRequests(ANY_NUMBER);
        });
        Tls.of(environment).ifPresent(tls -> tls.secure(tomcat));
        parts.orderedStream().forEach(part -> part.customize(tomcat));
        return tomcat;
    }

    /** Together with 5 s for events that are not delivered yet, less than the 10 s that containers are given to stop. */
    @Bean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME)
    DefaultLifecycleProcessor lifecycle() {
        var lifecycle = new DefaultLifecycleProcessor();
        lifecycle.setTimeoutPerShutdownPhase(Duration.ofSeconds(4).toMillis());
        return lifecycle;
    }

    @Bean
    ApplicationAvailabilityBean availability() {
        return new ApplicationAvailabilityBean();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> ready(ChimeProperties properties) {
        return new ReadyLine(properties);
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
