package io.github.chimelocal.event.log;

import java.util.Locale;

/** The sorts of targets that events are delivered to, in the order in which the log shows them. */
public enum EventTargetType {
    EVENTBRIDGE,
    SQS,
    SNS,
    LAMBDA,
    WEBHOOK;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    private final String withoutEndpoint =
            "No endpoint is set: chime.events.%s.endpoint or chime.events.endpoint says where to deliver"
                    .formatted(wireName);

    /** Returns the name in the control API, in settings and in the names of threads. */
    public String wireName() {
        return wireName;
    }

    /** Says why nothing is delivered while no endpoint is set, which can be so for every event: it is worded once. */
    public String withoutEndpoint() {
        return withoutEndpoint;
    }
}
