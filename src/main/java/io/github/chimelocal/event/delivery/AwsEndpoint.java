package io.github.chimelocal.event.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the stand-in for one of AWS's services; knows no class of the SDK.
 *
 * @param credentials null: each event is signed as by its account
 */
record AwsEndpoint(URI endpoint, @Nullable DeliveryCredentials credentials) {}
