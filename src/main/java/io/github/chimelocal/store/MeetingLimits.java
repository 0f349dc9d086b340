package io.github.chimelocal.store;

/**
 * How many living meetings there can be.
 *
 * @param meetings of all tenancies together
 * @param meetingsPerTenancy of one account in one Region; 0 for no such limit
 */
public record MeetingLimits(long meetings, int meetingsPerTenancy) {}
