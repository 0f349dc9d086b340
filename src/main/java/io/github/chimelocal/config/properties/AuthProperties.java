package io.github.chimelocal.config.properties;

import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
public record AuthProperties(
        @DefaultValue("false") boolean required,
        @DefaultValue List<CredentialProperties> credentials,
        @DefaultValue List<String> regions) {
    private static final String REGION = "2 to 32 lower-case letters, digits and hyphens, such as us-east-1";

    /** Refuses invalid values. */
    public AuthProperties {
        var constraints = new SettingConstraints();
        constraints.require(
                !required || !credentials.isEmpty(), "required", required, "possible without chime.auth.credentials");
        constraints.require(
                credentials.stream()
                                .map(CredentialProperties::accessKeyId)
                                .distinct()
                                .count()
                        == credentials.size(),
                "credentials",
                credentials,
                "a list of different access key ids");
        for (int index = 0; index < regions.size(); index++) {
            String region = regions.get(index);
            constraints.require(ControlRegion.isName(region), "regions[" + index + "]", region, REGION);
        }
        constraints.verify();
    }

    /** Finds whose the access key is, where that counts. */
    public Optional<String> accountOf(String accessKeyId) {
        if (!required) {
            return Optional.empty();
        }
        return credentials.stream()
                .filter(known -> known.accessKeyId().equals(accessKeyId))
                .findAny()
                .flatMap(CredentialProperties::account);
    }

    /**
     * What callers sign with.
     *
     * @param accessKeyId is the account as well, if it is 12 digits and no other is said
     * @param secretAccessKey what only the caller and AWS would know
     * @param sessionToken what has to be sent as well; by default nothing
     * @param accountId whose the calls are, 12 digits
     */
    public record CredentialProperties(
            @DefaultValue("") String accessKeyId,
            @DefaultValue("") String secretAccessKey,
            @Nullable String sessionToken,
            @Nullable String accountId) {

        /** How a credential is written as one text. */
        public static final String FORM =
                "ACCESS_KEY_ID:SECRET_ACCESS_KEY or ACCESS_KEY_ID:SECRET_ACCESS_KEY:SESSION_TOKEN";

        private static final Pattern ACCESS_KEY_ID = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

        /** Takes empty text for none, as variables that are not set have it, and refuses invalid values. */
        public CredentialProperties {
            sessionToken = StringUtils.hasText(sessionToken) ? sessionToken : null;
            accountId = StringUtils.hasText(accountId) ? accountId : null;
            var constraints = new SettingConstraints();
            constraints.require(
                    ACCESS_KEY_ID.matcher(accessKeyId).matches(),
                    "accessKeyId",
                    accessKeyId,
                    "1 to 128 letters, digits, underscores, dots and hyphens");
            constraints.require(!secretAccessKey.isBlank(), "secretAccessKey", secretAccessKey, "a secret access key");
            constraints.require(accountId == null || Tenancy.isAccount(accountId), "accountId", accountId, "12 digits");
            constraints.verify();
        }

        /** Reads all of it from one text; Spring finds this method by its name. */
        public static CredentialProperties of(String text) {
            String[] parts = text.split(":", 3);
            if (parts.length < 2 || !ACCESS_KEY_ID.matcher(parts[0]).matches() || parts[1].isBlank()) {
                throw new IllegalArgumentException(FORM);
            }
            return new CredentialProperties(parts[0], parts[1], parts.length == 3 ? parts[2] : null, null);
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
