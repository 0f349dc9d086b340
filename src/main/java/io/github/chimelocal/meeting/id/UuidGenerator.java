package io.github.chimelocal.meeting.id;

import java.util.UUID;

/** Generates random UUIDs. */
@FunctionalInterface
public interface UuidGenerator {

    /** Returns a UUID that no call returned before. */
    UUID generate();
}
