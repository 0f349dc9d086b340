package io.github.chimelocal.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Serves the page, which may load nothing but its own files and talk to nobody but its own server. */
@RestController
@RequestMapping(ConsoleController.PATH)
class ConsoleController {

    static final String PATH = "/_chime/console";

    /** What is shown may have been chosen by an attacker, so text can never become script or markup. */
    private static final String POLICY = String.join(
            "; ",
            List.of(
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "connect-src 'self'",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "frame-ancestors 'none'",
                    "require-trusted-types-for 'script'",
                    "trusted-types 'none'"));

    private final ConsoleFileRegistry files;

    ConsoleController(ConsoleFileRegistry files) {
        this.files = files;
    }

    /** The addresses in the page are relative. */
    @GetMapping
    ResponseEntity<Void> enter() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(PATH + "/"))
                .build();
    }

    @GetMapping("/")
    ResponseEntity<byte[]> page(HttpServletRequest request) throws NoHandlerFoundException {
        return file("index.html", request);
    }

    @GetMapping("/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) throws NoHandlerFoundException {
        ConsoleFile file = files.find(name)
                .orElseThrow(() ->
                        new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), new HttpHeaders()));
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(CacheControl.noCache())
                .eTag(file.tag())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file.content().getByteArray());
    }
}
