package io.github.chimelocal.config;

import java.util.Optional;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.autoconfigure.ssl.SslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** What Spring Boot's {@code server.ssl} and {@code spring.ssl.bundle} say, which are read only where somebody sets them. */
record Tls(Ssl ssl, SslProperties.Bundles bundles) {

    static Optional<Tls> of(Environment environment) {
        Binder settings = Binder.get(environment);
        Ssl ssl = settings.bind("server.ssl", Ssl.class).orElse(null);
        return Optional.ofNullable(ssl)
                .map(wanted -> new Tls(
                        wanted,
                        settings.bindOrCreate("spring.ssl", SslProperties.class).getBundle()));
    }

    void secure(TomcatServletWebServerFactory tomcat) {
        ResourceLoader files = ApplicationResourceLoader.get();
        var registry = new DefaultSslBundleRegistry();
        bundles.getPem().forEach((name, pem) -> {
            requireNoReload("pem", name, pem);
            registry.registerBundle(name, PropertiesSslBundle.get(pem, files));
        });
        bundles.getJks().forEach((name, jks) -> {
            requireNoReload("jks", name, jks);
            registry.registerBundle(name, PropertiesSslBundle.get(jks, files));
        });
        tomcat.setSsl(ssl);
        tomcat.setSslBundles(registry);
    }

    private static void requireNoReload(String sort, String name, SslBundleProperties bundle) {
        if (bundle.isReloadOnUpdate()) {
            throw new InvalidSetting("spring.ssl.bundle.%s.%s.reload-on-update".formatted(sort, name), "true", "false");
        }
    }
}
