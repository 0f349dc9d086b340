package io.github.chimelocal.config.properties;

import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MediaRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.placement.MediaUrls;
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
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("4560") int port,
        @DefaultValue("000000000000") String accountId,
        @DefaultValue("us-east-1") String region,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue @NestedConfigurationProperty AuthProperties auth,
        @DefaultValue ControlProperties control,
        @DefaultValue RegionProperties regions,
        @DefaultValue ErrorProperties errors,
        @DefaultValue IdempotencyProperties idempotency,
        @DefaultValue HttpProperties http,
        @DefaultValue CorsProperties cors,
        @DefaultValue LifecycleProperties lifecycle,
        @DefaultValue QuotaProperties quotas,
        @DefaultValue ThrottlingProperties throttling,
        @DefaultValue StateProperties state,
        @DefaultValue StoreProperties store,
        @DefaultValue IdProperties ids,
        @DefaultValue MediaProperties media,
        @DefaultValue @NestedConfigurationProperty EventsProperties events,
        @DefaultValue JournalProperties journal,
        @DefaultValue FaultProperties faults,
        @DefaultValue LogProperties log) {
    private static final String FROM_ZERO = "a whole number from 0";
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    /** Refuses invalid values. */
    public ChimeProperties {
        var constraints = new SettingConstraints();
        constraints.require(!host.isBlank(), "host", host, "an address or a host name");
        constraints.require(port >= 0 && port <= 65_535, "port", port, "a number from 0 to 65535");
        constraints.require(Tenancy.isAccount(accountId), "accountId", accountId, "12 digits");
        constraints.require(
                ControlRegion.isName(region),
                "region",
                region,
                "2 to 32 lower-case letters, digits and hyphens, such as us-east-1");
        constraints.verify();
    }
    /**
     * The control API.
     *
     * @param enabled whether there is one; health is there in any case
     * @param token what its users must send as a bearer token; by default nothing
     */
    public record ControlProperties(
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
    public record RegionProperties(@DefaultValue("false") boolean strict) {}

    /**
     * Errors.
     *
     * @param validation what a violated constraint is answered with: bad-request (BadRequestException) or
     *     validation-exception (the unmodelled ValidationException of AWS's older endpoint)
     */
    public record ErrorProperties(
            @DefaultValue("bad-request") ValidationError validation) {}

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
    public record IdempotencyProperties(
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
    public record HttpProperties(
            @DefaultValue("30s") Duration bodyTimeout,
            @DefaultValue("1MB") DataSize maxBodySize) {
        private static final Duration SHORTEST = Duration.ofMillis(100);
        private static final Duration LONGEST = Duration.ofHours(1);

        /** Refuses invalid values. */
        public HttpProperties {
            var constraints = new SettingConstraints();
            constraints.require(
                    bodyTimeout.compareTo(SHORTEST) >= 0 && bodyTimeout.compareTo(LONGEST) <= 0,
                    "bodyTimeout",
                    bodyTimeout,
                    "a duration from 100ms to 1h, such as 30s");
            constraints.require(
                    maxBodySize.toBytes() >= 1 && maxBodySize.compareTo(DataSize.ofGigabytes(1)) <= 0,
                    "maxBodySize",
                    maxBodySize,
                    "a size from 1B to 1GB, such as 1MB");
            constraints.verify();
        }

        /** Returns the longest request body in bytes. */
        public int maxBodyBytes() {
            return Math.toIntExact(maxBodySize.toBytes());
        }
    }

    /**
     * Calls from browsers.
     *
     * @param allowedOrigins origins whose pages may call AWS's side, separated by commas; * for all, empty for none
     */
    public record CorsProperties(@DefaultValue("*") List<String> allowedOrigins) {}

    /**
     * How meetings come to their end.
     *
     * @param maxDuration how long a meeting lasts if nobody ends it, such as 24h
     * @param idleTimeout how long nobody may be connected until a meeting ends, such as 5m; 0s for as long as one likes;
     *     replicas are exempt
     */
    public record LifecycleProperties(
            @DefaultValue("24h") Duration maxDuration,
            @DefaultValue("0s") Duration idleTimeout) {
        /** Refuses invalid values. */
        public LifecycleProperties {
            var constraints = new SettingConstraints();
            constraints.require(
                    maxDuration.compareTo(Duration.ofSeconds(1)) >= 0 && maxDuration.compareTo(LONGEST_LIFE) <= 0,
                    "maxDuration",
                    maxDuration,
                    "a duration from 1s to 366d, such as 24h");
            constraints.require(
                    !idleTimeout.isNegative() && idleTimeout.compareTo(LONGEST_LIFE) <= 0,
                    "idleTimeout",
                    idleTimeout,
                    "a duration from 0s to 366d, such as 5m");
            constraints.verify();
        }
    }

    /**
     * Adjustable quotas.
     *
     * @param meetings most living meetings of one account in one Region; 0 for no quota
     */
    public record QuotaProperties(@DefaultValue("0") int meetings) {

        /** Refuses invalid values. */
        public QuotaProperties {
            var constraints = new SettingConstraints();
            constraints.require(meetings >= 0, "meetings", meetings, FROM_ZERO);
            constraints.verify();
        }
    }

    /**
     * Throttling, of each operation, account and Region by itself.
     *
     * @param rate calls per second that are admitted in the long run; 0 for any number
     * @param burst calls that are admitted at once
     */
    public record ThrottlingProperties(
            @DefaultValue("0") int rate, @DefaultValue("20") int burst) {

        /** Refuses invalid values. */
        public ThrottlingProperties {
            var constraints = new SettingConstraints();
            constraints.require(rate >= 0, "rate", rate, FROM_ZERO);
            constraints.require(burst >= 1, "burst", burst, "a whole number from 1");
            constraints.verify();
        }
    }

    /**
     * The state at the start.
     *
     * @param file document of /_chime/state whose meetings are there at the start; by default none are
     */
    public record StateProperties(@Nullable String file) {}

    /**
     * The store.
     *
     * @param maxMeetings most living meetings at a time, of all accounts and Regions; by default one for each 8 KB of the
     *     maximum heap
     */
    public record StoreProperties(@Nullable Long maxMeetings) {

        private static final long HEAP_PER_MEETING = DataSize.ofKilobytes(8).toBytes();

        /** Refuses invalid values. */
        public StoreProperties {
            var constraints = new SettingConstraints();
            constraints.require(
                    maxMeetings == null || maxMeetings >= 1, "maxMeetings", maxMeetings, "a whole number from 1");
            constraints.verify();
        }

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
    public record IdProperties(@Nullable Long seed) {}

    /**
     * The URLs of MediaPlacement.
     *
     * @param baseUrl replaces scheme and host of all eight URLs, such as http://127.0.0.1:5000; by default they have AWS's
     *     shapes
     * @param nearestRegion what apps are told that ask for the nearest media Region at /_chime/nearest-media-region
     */
    public record MediaProperties(
            @Nullable URI baseUrl,
            @DefaultValue("us-east-1") String nearestRegion) {
        /** Refuses invalid values. */
        public MediaProperties {
            var constraints = new SettingConstraints();
            constraints.require(
                    baseUrl == null || MediaUrls.isBase(baseUrl),
                    "baseUrl",
                    baseUrl,
                    "http, https, ws or wss, a host and perhaps a port, such as http://127.0.0.1:5000");
            constraints.require(
                    MediaRegion.NAMES.contains(nearestRegion),
                    "nearestRegion",
                    nearestRegion,
                    "a media Region of AWS, such as us-east-1");
            constraints.verify();
        }
    }

    /**
     * The journal of calls to AWS's side.
     *
     * @param size how many calls are remembered, at most 1000000; 0 for none
     * @param bodies remember what was sent and answered as well, 64 KB of each at most, without join tokens
     */
    public record JournalProperties(
            @DefaultValue("10000") int size,
            @DefaultValue("false") boolean bodies) {

        /** Refuses invalid values. */
        public JournalProperties {
            var constraints = new SettingConstraints();
            constraints.require(size >= 0 && size <= 1_000_000, "size", size, "a whole number from 0 to 1000000");
            constraints.verify();
        }
    }
    /**
     * Faults that a tester asks for.
     *
     * @param header let each call ask for its own error by the header x-chime-fault
     */
    public record FaultProperties(@DefaultValue("false") boolean header) {}

    /**
     * The log.
     *
     * @param requests write one line for each call to AWS's side
     */
    public record LogProperties(@DefaultValue("false") boolean requests) {}
}
