package io.github.chimelocal.cli;

import io.github.chimelocal.config.startup.Version;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the process can do beside serving, asked for by its first argument; none of it starts a server. */
public final class CommandLine {

    private static final String USAGE = """
            %s, a local stand-in for the Amazon Chime SDK Meetings API

              chime-local [--chime.<setting>=<value> ...]   serve until stopped
              chime-local health [--chime.port=<port>]      ask the server on this host: 0 when it is ready, else 1
              chime-local version                           tell the version
              chime-local help                              tell this

            Each setting can be a variable as well, such as CHIME_PORT=4570 for --chime.port=4570.
            CHIME_JAVA_OPTS holds options for Java, such as -Xmx2g.""";
    private static final String PORT = "--chime.port=";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /** Takes where to print, and the environment variables. */
    public CommandLine(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Does what the arguments ask for, and returns the exit code; empty when they ask for a server. */
    public OptionalInt run(String... arguments) {
        if (arguments.length == 0) {
            return OptionalInt.empty();
        }
        List<String> others = Arrays.asList(arguments).subList(1, arguments.length);
        return switch (arguments[0]) {
            case "health" -> OptionalInt.of(health(others));
            case "version", "--version" -> OptionalInt.of(tell(version(), others));
            case "help", "--help", "-h" -> OptionalInt.of(tell(USAGE.formatted(version()), others));
            default -> OptionalInt.empty();
        };
    }

    private int tell(String text, List<String> others) {
        if (!others.isEmpty()) {
            return refuse(others.get(0), "nothing");
        }
        out.println(text);
        return 0;
    }

    private int health(List<String> others) {
        var settings = new HashMap<>(environment);
        for (String other : others) {
            if (!other.startsWith(PORT)) {
                return refuse(other, PORT + "<port>");
            }
            settings.put("CHIME_PORT", other.substring(PORT.length()));
        }
        return HealthProbe.isReady(HealthProbe.server(settings)) ? 0 : 1;
    }

    private int refuse(String argument, String allowed) {
        err.printf("Chime Local: unknown argument %s; allowed is %s%n", argument, allowed);
        return 1;
    }

    private static String version() {
        return "Chime Local " + Version.current();
    }
}
