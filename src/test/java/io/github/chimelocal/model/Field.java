package io.github.chimelocal.model;

/**
 * A member of a structure, or an element of a list, and what it is.
 *
 * @param shape its name in the model; of a member that is newer than the C2J form, its own
 */
public record Field(String shape, Member member) {}
