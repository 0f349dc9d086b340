package io.github.chimelocal.event;

import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events as AWS does.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/using-events.html">Understanding Amazon Chime SDK events</a>
 */
public final class EventJson {

    /** The member {@code source} of every event. */
    public static final String SOURCE = "aws.chime";
    /** The member {@code detail-type} of every event. */
    public static final String DETAIL_TYPE = "Chime Meeting State Change";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter SECONDS = utc("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter MILLISECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private EventJson() {}

    /** Writes what a target of an EventBridge rule receives. */
    public static String eventBridgeForm(MeetingEvent event, UUID id) {
        Tenancy tenancy = event.source().key().tenancy();
        ObjectNode envelope = MAPPER.createObjectNode()
                .put("version", "0")
                .put("id", id.toString())
                .put("detail-type", DETAIL_TYPE)
                .put("source", SOURCE)
                .put("account", tenancy.account())
                .put("time", SECONDS.format(event.at()))
                .put("region", tenancy.region().name());
        envelope.putArray("resources");
        return MAPPER.writeValueAsString(envelope.set("detail", tree(event)));
    }

    /** Writes what a queue, a topic or a function receives; members and their order as users of the real service saw them. */
    public static String queueForm(MeetingEvent event) {
        Tenancy tenancy = event.source().key().tenancy();
        ObjectNode envelope = MAPPER.createObjectNode()
                .put("version", "0")
                .put("source", SOURCE)
                .put("account", tenancy.account())
                .put("region", tenancy.region().name())
                .put("detail-type", DETAIL_TYPE)
                .put("time", MILLISECONDS.format(event.at()));
        return MAPPER.writeValueAsString(envelope.set("detail", tree(event)));
    }

    /** Writes the event without its envelope. */
    public static String detail(MeetingEvent event) {
        return MAPPER.writeValueAsString(tree(event));
    }

    private static ObjectNode tree(MeetingEvent event) {
        return event.accept(new EventDetailWriter(MAPPER.createObjectNode()));
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
