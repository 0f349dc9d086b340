package io.github.chimelocal.auth;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose a signature is, and what it is for; nothing of it is trusted before the signature is verified.
 *
 * @param accessKeyId who signed
 * @param date the day of the signature, 8 digits
 * @param region the Region of the endpoint that the client was created for
 */
public record CredentialScope(String accessKeyId, String date, String region, String service, String terminator) {

    private static final String TERMINATOR = "aws4_request";
    private static final Pattern FORM = Pattern.compile("[^/]+/[0-9]{8}/[^/]+/[^/]+/" + TERMINATOR);
    private static final Pattern IN_HEADER = Pattern.compile("AWS4-HMAC-SHA256\\s.*?Credential=([^,\\s]++)");

    /** Finds the scope in an Authorization header; empty when there is none that can be read. */
    public static Optional<CredentialScope> ofHeader(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Matcher header = IN_HEADER.matcher(authorization);
        return header.lookingAt() ? ofParameter(header.group(1)) : Optional.empty();
    }

    /** Reads the X-Amz-Credential parameter of a presigned request; empty when it cannot be read. */
    public static Optional<CredentialScope> ofParameter(@Nullable String credential) {
        return Optional.ofNullable(credential)
                .filter(text -> FORM.matcher(text).matches())
                .map(CredentialScope::parse);
    }

    /** Slashes at the end do not count. */
    static CredentialScope parse(String credential) {
        String[] elements = credential.split("/", 0);
        if (elements.length != 5) {
            throw AuthenticationFailedException.incomplete(
                    "Credential must have exactly 5 slash-delimited elements, e.g."
                            + " keyid/date/region/service/term, got '%s'".formatted(credential));
        }
        return new CredentialScope(elements[0], elements[1], elements[2], elements[3], elements[4]);
    }

    /** AWS says everything that is wrong with it at once. */
    void require(Predicate<String> regions, String expectedService, String timestamp) {
        String expectedDate = timestamp.substring(0, 8);
        var complaints = new StringJoiner(" ");
        if (!regions.test(region)) {
            complaints.add("Credential should be scoped to a valid region, not '%s'.".formatted(region));
        }
        if (!service.equals(expectedService)) {
            complaints.add("Credential should be scoped to correct service: '%s'.".formatted(expectedService));
        }
        if (!terminator.equals(TERMINATOR)) {
            complaints.add("Credential should be scoped with a valid terminator: '%s', not '%s'."
                    .formatted(TERMINATOR, terminator));
        }
        if (!date.equals(expectedDate)) {
            complaints.add("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP:"
                    + " '%s' != '%s', from '%s'.".formatted(date, expectedDate, timestamp));
        }
        if (complaints.length() > 0) {
            throw AuthenticationFailedException.invalid(complaints.toString());
        }
    }

    /** Returns the lines of the string to sign that it stands in. */
    @Override
    public String toString() {
        return String.join("/", date, region, service, terminator);
    }
}
