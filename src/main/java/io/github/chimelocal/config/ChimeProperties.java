package io.github.chimelocal.config;

import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MediaRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.placement.MediaUrls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Every setting of Chime Local.
 *
 * @param host address to listen on; 0.0.0.0 for all
 * @param port TCP port to listen on; 0 for any free one
 * @param accountId account of callers whose credentials tell none, 12 digits
 * @param region control Region of callers whose credentials tell none
 * @param allowedHosts names of this machine, separated by commas, under which browsers may use the control API, beside
 *     addresses, names without a dot, and those below localhost, internal and svc.cluster.local
 */
@ConfigurationProperties(prefix = "chime", ignoreUnknownFields = false)
public record ChimeProperties(
        @DefaultValue("127.0.0.1") @NotBlank(message = "an address or a host name")
        String host,

        @DefaultValue("4560") @Min(value = 0, message = PORT) @Max(value = 65535, message = PORT)
        int port,

        @DefaultValue("000000000000") @Pattern(regexp = Tenancy.ACCOUNT_FORM, message = "12 digits")
        String accountId,

        @DefaultValue("us-east-1")
        @Pattern(
                regexp = ControlRegion.FORM,
                message = "2 to 32 lower-case letters, digits and hyphens, such as us-east-1")
        String region,

        @DefaultValue List<String> allowedHosts,
        @DefaultValue @Valid @NestedConfigurationProperty Auth auth,
        @DefaultValue Control control,
        @DefaultValue Regions regions,
        @DefaultValue Errors errors,
        @DefaultValue Idempotency idempotency,
        @DefaultValue @Valid Http http,
        @DefaultValue Cors cors,
        @DefaultValue @Valid Lifecycle lifecycle,
        @DefaultValue @Valid Quotas quotas,
        @DefaultValue @Valid Throttling throttling,
        @DefaultValue State state,
        @DefaultValue @Valid Store store,
        @DefaultValue Ids ids,
        @DefaultValue @Valid Media media,
        @DefaultValue @Valid @NestedConfigurationProperty Events events,
        @DefaultValue @Valid Journal journal,
        @DefaultValue Faults faults,
        @DefaultValue Log log) {

    private static final String PORT = "a number from 0 to 65535";
    private static final String FROM_ZERO = "a whole number from 0";

    /**
     * The control API.
     *
     * @param enabled whether there is one; health is there in any case
     * @param token what its users must send as a bearer token; by default nothing
     */
    public record Control(
            @DefaultValue("true") boolean enabled, @Nullable String token) {

        /** Hides the token. */
        @Override
        public String toString() {
            return "Control[***]";
        }
    }

    /**
     * Control Regions.
     *
     * @param strict refuse control Regions in which AWS has no endpoint, instead of warning once
     */
    public record Regions(@DefaultValue("false") boolean strict) {}

    /**
     * Errors.
     *
     * @param validation what a violated constraint is answered with: bad-request (BadRequestException) or
     *     validation-exception (the unmodelled ValidationException of AWS's older endpoint)
     */
    public record Errors(@DefaultValue("bad-request") ValidationError validation) {}

    /** The error for a violated constraint. */
    public enum ValidationError {
        BAD_REQUEST,
        VALIDATION_EXCEPTION
    }

    /**
     * Repeated client request tokens.
     *
     * @param mismatch what a repeated token with other parameters is answered with: same-meeting or conflict (409)
     * @param concurrent what a token is answered with while a request with it is under way: one-meeting or conflict (409)
     */
    public record Idempotency(
            @DefaultValue("same-meeting") Mismatch mismatch,
            @DefaultValue("one-meeting") Concurrent concurrent) {}

    /** The answer to a repeated token with other parameters. */
    public enum Mismatch {
        SAME_MEETING,
        CONFLICT
    }

    /** The answer to a token that is used by two requests at the same time. */
    public enum Concurrent {
        ONE_MEETING,
        CONFLICT
    }

    /**
     * HTTP.
     *
     * @param bodyTimeout how long a request body may take to arrive, such as 30s
     * @param maxBodySize longest request body, such as 1MB; a longer one is refused with 413
     */
    public record Http(
            @DefaultValue("30s") Duration bodyTimeout,
            @DefaultValue("1MB") DataSize maxBodySize) {

        /** Returns the longest request body in bytes. */
        public int maxBodyBytes() {
            return Math.toIntExact(maxBodySize.toBytes());
        }

        @AssertTrue(message = "a duration from 100ms to 1h, such as 30s")
        boolean isBodyTimeout() {
            return bodyTimeout.compareTo(Duration.ofMillis(100)) >= 0
                    && bodyTimeout.compareTo(Duration.ofHours(1)) <= 0;
        }

        @AssertTrue(message = "a size from 1B to 1GB, such as 1MB")
        boolean isMaxBodySize() {
            return maxBodySize.toBytes() >= 1 && maxBodySize.compareTo(DataSize.ofGigabytes(1)) <= 0;
        }
    }

    /**
     * Calls from browsers.
     *
     * @param allowedOrigins origins whose pages may call AWS's side, separated by commas; * for all, empty for none
     */
    public record Cors(@DefaultValue("*") List<String> allowedOrigins) {}

    /**
     * How meetings come to their end.
     *
     * @param maxDuration how long a meeting lasts if nobody ends it, such as 24h
     * @param idleTimeout how long nobody may be connected until a meeting ends, such as 5m; 0s for as long as one likes;
     *     replicas are exempt
     */
    public record Lifecycle(
            @DefaultValue("24h") Duration maxDuration,
            @DefaultValue("0s") Duration idleTimeout) {

        @AssertTrue(message = "a duration from 0s to 366d, such as 5m")
        boolean isIdleTimeout() {
            return !idleTimeout.isNegative() && idleTimeout.compareTo(Duration.ofDays(366)) <= 0;
        }

        @AssertTrue(message = "a duration from 1s to 366d, such as 24h")
        boolean isMaxDuration() {
            return maxDuration.compareTo(Duration.ofSeconds(1)) >= 0
                    && maxDuration.compareTo(Duration.ofDays(366)) <= 0;
        }
    }

    /**
     * Adjustable quotas.
     *
     * @param meetings most living meetings of one account in one Region; 0 for no quota
     */
    public record Quotas(
            @DefaultValue("0") @Min(value = 0, message = FROM_ZERO)
            int meetings) {}

    /**
     * Throttling, of each operation, account and Region by itself.
     *
     * @param rate calls per second that are admitted in the long run; 0 for any number
     * @param burst calls that are admitted at once
     */
    public record Throttling(
            @DefaultValue("0") @Min(value = 0, message = FROM_ZERO)
            int rate,

            @DefaultValue("20") @Min(value = 1, message = "a whole number from 1")
            int burst) {}

    /**
     * The state at the start.
     *
     * @param file document of /_chime/state whose meetings are there at the start; by default none are
     */
    public record State(@Nullable String file) {}

    /**
     * The store.
     *
     * @param maxMeetings most living meetings at a time, of all accounts and Regions; by default one for each 8 KB of the
     *     maximum heap
     */
    public record Store(
            @Nullable @Min(value = 1, message = "a whole number from 1")
            Long maxMeetings) {

        private static final long HEAP_PER_MEETING = DataSize.ofKilobytes(8).toBytes();

        /** Returns the bound that holds. */
        public long effectiveMaxMeetings() {
            return maxMeetings != null ? maxMeetings : Runtime.getRuntime().maxMemory() / HEAP_PER_MEETING;
        }
    }

    /**
     * Ids.
     *
     * @param seed makes ids and join tokens the same for the same sequence of calls of an account in a Region; by default
     *     they are random
     */
    public record Ids(@Nullable Long seed) {}

    /**
     * The URLs of MediaPlacement.
     *
     * @param baseUrl replaces scheme and host of all eight URLs, such as http://127.0.0.1:5000; by default they have AWS's
     *     shapes
     * @param nearestRegion what apps are told that ask for the nearest media Region at /_chime/nearest-media-region
     */
    public record Media(
            @Nullable URI baseUrl,
            @DefaultValue("us-east-1") String nearestRegion) {

        @AssertTrue(message = "a media Region of AWS, such as us-east-1")
        boolean isNearestRegion() {
            return MediaRegion.NAMES.contains(nearestRegion);
        }

        @AssertTrue(message = "http, https, ws or wss, a host and perhaps a port, such as http://127.0.0.1:5000")
        boolean isBaseUrl() {
            return baseUrl == null || MediaUrls.isBase(baseUrl);
        }
    }

    /**
     * The journal of calls to AWS's side.
     *
     * @param size how many calls are remembered, at most 1000000; 0 for none
     * @param bodies remember what was sent and answered as well, 64 KB of each at most, without join tokens
     */
    public record Journal(
            @DefaultValue("10000") @Min(value = 0, message = SIZE) @Max(value = 1_000_000, message = SIZE)
            int size,

            @DefaultValue("false") boolean bodies) {

        private static final String SIZE = "a whole number from 0 to 1000000";
    }

    /**
     * Faults that a tester asks for.
     *
     * @param header let each call ask for its own error by the header x-chime-fault
     */
    public record Faults(@DefaultValue("false") boolean header) {}

    /**
     * The log.
     *
     * @param requests write one line for each call to AWS's side
     */
    public record Log(@DefaultValue("false") boolean requests) {}
}
