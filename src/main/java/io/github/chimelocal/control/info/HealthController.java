package io.github.chimelocal.control.info;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells containers and CI whether calls are answered, in the form of Spring Boot's health endpoint. */
@RestController
@RequestMapping("/_chime/health")
class HealthController {

    private final ApplicationAvailability availability;

    HealthController(ApplicationAvailability availability) {
        this.availability = availability;
    }

    record HealthResponse(String status, @Nullable List<String> groups) {}

    @GetMapping
    ResponseEntity<HealthResponse> health() {
        return answer(isLive() && isReady(), isLive() ? "OUT_OF_SERVICE" : "DOWN", List.of("liveness", "readiness"));
    }

    @GetMapping("/liveness")
    ResponseEntity<HealthResponse> liveness() {
        return answer(isLive(), "DOWN", null);
    }

    @GetMapping("/readiness")
    ResponseEntity<HealthResponse> readiness() {
        return answer(isReady(), "OUT_OF_SERVICE", null);
    }

    private boolean isLive() {
        return availability.getLivenessState() == LivenessState.CORRECT;
    }

    private boolean isReady() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    private static ResponseEntity<HealthResponse> answer(boolean up, String otherwise, @Nullable List<String> groups) {
        HttpStatus status = up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).body(new HealthResponse(up ? "UP" : otherwise, groups));
    }
}
