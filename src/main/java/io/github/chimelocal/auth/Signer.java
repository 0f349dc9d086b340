package io.github.chimelocal.auth;

/** Who has signed a call, and for which Region. */
public record Signer(String account, String region) {}
