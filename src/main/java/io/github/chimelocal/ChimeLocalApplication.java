package io.github.chimelocal;

import io.github.chimelocal.cli.CommandLine;
import java.net.URL;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * A local stand-in for the Amazon Chime SDK Meetings API.
 *
 * <p>Excluded is what both sides have of their own, since it must not depend on settings: errors, JSON, encodings and the
 * validator. No part of the service runs tasks of Spring.
 */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {
            ErrorMvcAutoConfiguration.class,
            HttpEncodingAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            MultipartAutoConfiguration.class,
            TaskExecutionAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class,
            ValidationAutoConfiguration.class
        })
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
