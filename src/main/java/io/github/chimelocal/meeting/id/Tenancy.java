package io.github.chimelocal.meeting.id;

import java.util.regex.Pattern;

/**
 * What one account has in one control Region; nothing is shared across tenancies.
 *
 * @param account the twelve digits of the AWS account
 * @param region the Region of the API endpoint, not that of the media
 */
public record Tenancy(String account, ControlRegion region) {

    /** What the number of an account looks like. */
    public static final String ACCOUNT_FORM = "[0-9]{12}";

    private static final Pattern ACCOUNT = Pattern.compile(ACCOUNT_FORM);

    /** Tells whether the text can be the number of an account. */
    public static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }
}
