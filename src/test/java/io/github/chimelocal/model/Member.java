package io.github.chimelocal.model;

/** Where a member travels: in the body, or in the path or query under a name. */
public record Member(Traits traits, String location, String locationName) {}
