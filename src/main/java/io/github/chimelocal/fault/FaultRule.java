package io.github.chimelocal.fault;

import io.github.chimelocal.call.CallFilter;

/** Which calls meet what. */
public record FaultRule(CallFilter calls, Odds odds, Effect effect) {}
