package io.github.chimelocal.config;

import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Signatures of calls to AWS's side.
 *
 * @param required refuse calls that are not signed with one of the credentials, as AWS does
 * @param credentials what may be signed with: ACCESS_KEY_ID:SECRET_ACCESS_KEY or ACCESS_KEY_ID:SECRET_ACCESS_KEY:SESSION_TOKEN,
 *     separated by commas; or access-key-id, secret-access-key, session-token and account-id of chime.auth.credentials[0]
 *     and so on
 * @param regions which Regions may be signed for, separated by commas; by default all in which AWS has an endpoint
 */
public record Auth(
        @DefaultValue("false") boolean required,
        @DefaultValue List<@Valid Credentials> credentials,
        @DefaultValue List<@Pattern(regexp = ControlRegion.FORM, message = REGION) String> regions) {

    private static final String REGION = "2 to 32 lower-case letters, digits and hyphens, such as us-east-1";

    @AssertTrue(message = "possible without chime.auth.credentials")
    boolean isRequired() {
        return !required || !credentials.isEmpty();
    }

    @AssertTrue(message = "a list of different access key ids")
    boolean isCredentials() {
        return credentials.stream().map(Credentials::accessKeyId).distinct().count() == credentials.size();
    }

    /** Finds whose the access key is, where that counts. */
    public Optional<String> accountOf(String accessKeyId) {
        if (!required) {
            return Optional.empty();
        }
        return credentials.stream()
                .filter(known -> known.accessKeyId().equals(accessKeyId))
                .findAny()
                .flatMap(Credentials::account);
    }

    /**
     * What callers sign with.
     *
     * @param accessKeyId is the account as well, if it is 12 digits and no other is said
     * @param secretAccessKey what only the caller and AWS would know
     * @param sessionToken what has to be sent as well; by default nothing
     * @param accountId whose the calls are, 12 digits
     */
    public record Credentials(
            @DefaultValue("")
            @Pattern(
                    regexp = "[A-Za-z0-9_.-]{1,128}",
                    message = "1 to 128 letters, digits, underscores, dots and hyphens")
            String accessKeyId,

            @DefaultValue("") @NotBlank(message = "a secret access key")
            String secretAccessKey,

            @Nullable String sessionToken,

            @Nullable @Pattern(regexp = Tenancy.ACCOUNT_FORM, message = "12 digits")
            String accountId) {

        static final String FORM = "ACCESS_KEY_ID:SECRET_ACCESS_KEY or ACCESS_KEY_ID:SECRET_ACCESS_KEY:SESSION_TOKEN";

        /** Takes empty text for none, as variables that are not set have it. */
        public Credentials {
            sessionToken = StringUtils.hasText(sessionToken) ? sessionToken : null;
            accountId = StringUtils.hasText(accountId) ? accountId : null;
        }

        /** Reads all of it from one text; Spring finds this method by its name. */
        public static Credentials of(String text) {
            String[] parts = text.split(":", 3);
            if (parts.length < 2) {
                throw new IllegalArgumentException(FORM);
            }
            return new Credentials(parts[0], parts[1], parts.length == 3 ? parts[2] : null, null);
        }

        /** Returns whose the calls are, if it is told. */
        public Optional<String> account() {
            return Optional.ofNullable(accountId)
                    .or(() -> Optional.of(accessKeyId).filter(Tenancy::isAccount));
        }

        /** Tells no secrets. */
        @Override
        public String toString() {
            return accessKeyId + ":***";
        }
    }
}
