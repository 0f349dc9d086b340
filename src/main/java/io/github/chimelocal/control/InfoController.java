package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.config.ChimeProperties;
import io.github.chimelocal.config.Version;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.id.MediaRegion;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what runs here, and what AWS's side endpoints tell apps that look for a media Region. */
@RestController
@RequestMapping("/_chime")
class InfoController {

    private final ChimeProperties properties;
    private final MeetingRepository meetings;
    private final OperationCatalog catalog;

    InfoController(ChimeProperties properties, MeetingRepository meetings, OperationCatalog catalog) {
        this.properties = properties;
        this.meetings = meetings;
        this.catalog = catalog;
    }

    /**
     * What runs here.
     *
     * @param uptime that of the process
     * @param errors those that a fault rule can name
     */
    record Info(
            String version, String java, String uptime, List<String> operations, List<String> errors, int meetings) {}

    record Nearest(String region) {}

    record Status(@JsonValue Map<String, String> regions) {}

    @GetMapping("/info")
    Info info() {
        return new Info(
                Version.current(),
                Runtime.version().toString(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                        .toString(),
                catalog.operations(),
                catalog.errors(),
                meetings.all().size());
    }

    /** As {@code https://nearest-media-region.l.chime.aws} answers. */
    @GetMapping("/nearest-media-region")
    Nearest nearest() {
        return new Nearest(properties.media().nearestRegion());
    }

    /** As {@code https://region.status.chime.aws} answers. */
    @GetMapping("/region-status")
    Status status() {
        return new Status(
                MediaRegion.NAMES.stream().collect(Collectors.toMap(Function.identity(), region -> "recommended")));
    }
}
