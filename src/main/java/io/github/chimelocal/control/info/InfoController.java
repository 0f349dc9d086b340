package io.github.chimelocal.control.info;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.config.startup.Version;
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
    record InfoResponse(
            String version, String java, String uptime, List<String> operations, List<String> errors, int meetings) {}

    record NearestMediaRegionResponse(String region) {}

    record RegionStatusResponse(@JsonValue Map<String, String> regions) {}

    @GetMapping("/info")
    InfoResponse info() {
        return new InfoResponse(
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
    NearestMediaRegionResponse nearest() {
        return new NearestMediaRegionResponse(properties.media().nearestRegion());
    }

    /** As {@code https://region.status.chime.aws} answers. */
    @GetMapping("/region-status")
    RegionStatusResponse status() {
        return new RegionStatusResponse(
                MediaRegion.NAMES.stream().collect(Collectors.toMap(Function.identity(), region -> "recommended")));
    }
}
