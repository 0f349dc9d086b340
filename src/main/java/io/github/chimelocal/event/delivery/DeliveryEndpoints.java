package io.github.chimelocal.event.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the stand-ins for AWS's services are; null: nothing is delivered there. */
public record DeliveryEndpoints(
        @Nullable URI eventbridge,
        @Nullable URI sqs,
        @Nullable URI sns,
        @Nullable URI lambda,
        @Nullable URI webhook) {}
