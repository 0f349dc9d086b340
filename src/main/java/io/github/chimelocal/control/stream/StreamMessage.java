package io.github.chimelocal.control.stream;

import io.github.chimelocal.meeting.id.Tenancy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One message of the stream.
 *
 * @param number its id in the stream, from 1
 * @param tenancy whose it is; null for what all accounts share
 * @param data creates the structure to send, at the time at which it is sent
 */
record StreamMessage(
        long number, StreamTopic topic, @Nullable Tenancy tenancy, Supplier<Object> data) {}
