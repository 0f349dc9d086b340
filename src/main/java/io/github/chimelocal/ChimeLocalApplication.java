package io.github.chimelocal;

import io.github.chimelocal.cli.CommandLine;
import java.net.URL;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** A local stand-in for the Amazon Chime SDK Meetings API. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class ChimeLocalApplication {

    /** Starts the server, unless the arguments ask for something else. */
    public static void main(String[] args) {
        new CommandLine(System.out, System.err, System.getenv())
                .run(args)
                .ifPresentOrElse(System::exit, () -> serve(args));
    }

    private static void serve(String... args) {
        if (isPackaged() && System.getProperty(AotDetector.AOT_ENABLED) == null) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
        SpringApplication.run(ChimeLocalApplication.class, args);
    }

    /** In a folder of classes, what Spring was asked ahead of time is missing, or may be older than the classes. */
    private static boolean isPackaged() {
        URL decided =
                ChimeLocalApplication.class.getResource("ChimeLocalApplication__ApplicationContextInitializer.class");
        return decided != null && !decided.getProtocol().equals("file");
    }
}
