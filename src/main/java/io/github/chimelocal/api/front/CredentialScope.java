package io.github.chimelocal.api.front;

import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a signature says of its maker; the signature itself is not looked at.
 *
 * @param accessKeyId the account, when it is one: 12 digits
 * @param region the Region of the endpoint that the client was made for
 */
record CredentialScope(String accessKeyId, String region) {

    /** {@code <access key id>/<date>/<region>/<service>/aws4_request}. */
    private static final Pattern FORM =
            Pattern.compile("([^/]+)/[0-9]{8}/(" + ControlRegion.FORM + ")/[^/]+/aws4_request");

    private static final Pattern IN_HEADER = Pattern.compile("AWS4-HMAC-SHA256\\s.*?Credential=([^,\\s]++)");

    /** Reads the Authorization header; one that cannot be read is as good as none. */
    static Optional<CredentialScope> ofHeader(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Matcher header = IN_HEADER.matcher(authorization);
        return header.lookingAt() ? parse(header.group(1)) : Optional.empty();
    }

    /** Reads the X-Amz-Credential parameter of a presigned request. */
    static Optional<CredentialScope> ofParameter(@Nullable String credential) {
        return credential == null ? Optional.empty() : parse(credential);
    }

    Optional<String> account() {
        return Optional.of(accessKeyId).filter(Tenancy::isAccount);
    }

    private static Optional<CredentialScope> parse(String credential) {
        Matcher scope = FORM.matcher(credential);
        return scope.matches() ? Optional.of(new CredentialScope(scope.group(1), scope.group(2))) : Optional.empty();
    }
}
