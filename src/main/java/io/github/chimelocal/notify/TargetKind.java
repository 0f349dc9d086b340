package io.github.chimelocal.notify;

import java.util.Locale;

/** The sorts of targets that events are delivered to, in the order in which the log shows them. */
enum TargetKind {
    EVENTBRIDGE,
    SQS,
    SNS,
    LAMBDA,
    WEBHOOK;

    /** Returns the name in the control API, in settings and in the names of threads. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
