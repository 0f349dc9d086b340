package io.github.chimelocal.fault;

import io.github.chimelocal.call.ApiCallFilter;

/** Which calls meet what. */
public record FaultRule(ApiCallFilter calls, FaultTrigger trigger, FaultAction action) {}
