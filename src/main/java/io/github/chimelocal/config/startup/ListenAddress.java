package io.github.chimelocal.config.startup;

import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.config.properties.InvalidSettingException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where the server listens: at {@code chime.host} and {@code chime.port}, or at {@code server.address} and {@code
 * server.port} where only those are set.
 *
 * @param host an address of this machine or a name of one
 * @param port 0 for any free one
 */
public record ListenAddress(String host, int port) {

    private static final Logger log = LoggerFactory.getLogger(ListenAddress.class);
    private static final String HOST = "chime.host";

    /**
     * Reads the settings.
     *
     * @throws InvalidSettingException when Chime Local's setting and Spring Boot's are both set and differ
     */
    public static ListenAddress of(ChimeProperties properties, Environment environment) {
        return new ListenAddress(
                choose(environment, HOST, properties.host(), "server.address", String.class),
                choose(environment, "chime.port", properties.port(), "server.port", Integer.class));
    }

    /**
     * Returns the address of the host.
     *
     * @throws InvalidSettingException when it is no address of this machine
     */
    public InetAddress address() {
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
        throw new InvalidSettingException(HOST, host, "an address of this machine or a name of one");
    }

    /** Returns a host that a client on this machine can call: an address that means all addresses is none. */
    String reachableHost() {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static <T> T choose(Environment environment, String ourName, T ours, String springName, Class<T> type) {
        Binder binder = Binder.get(environment);
        T springs = binder.bind(springName, type).orElse(null);
        if (springs == null) {
            return ours;
        }
        if (!binder.bind(ourName, type).isBound()) {
            return springs;
        }
        if (!springs.equals(ours)) {
            throw new InvalidSettingException(
                    "%s is '%s', but %s is '%s': set only one of them".formatted(ourName, ours, springName, springs));
        }
        return ours;
    }
}
