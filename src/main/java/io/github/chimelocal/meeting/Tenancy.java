package io.github.chimelocal.meeting;

/**
 * What one account has in one control Region; nothing is shared across tenancies.
 *
 * @param account the twelve digits of the AWS account
 * @param region the Region of the API endpoint, not that of the media
 */
public record Tenancy(String account, ControlRegion region) {}
