package io.github.chimelocal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A local stand-in for the Amazon Chime SDK Meetings API. */
@SpringBootApplication
public class ChimeLocalApplication {

    /** Starts the server. */
    public static void main(String[] args) {
        SpringApplication.run(ChimeLocalApplication.class, args);
    }
}
