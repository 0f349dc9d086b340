package io.github.chimelocal.api.web.context;

import io.github.chimelocal.auth.CredentialScope;
import io.github.chimelocal.config.properties.AuthProperties;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.http.QueryString;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads account and Region from the credentials of a call; the signature itself is not verified here. */
public final class TenancyResolver {

    /** The parameter that holds the credential of a presigned request. */
    private static final String CREDENTIAL = "X-Amz-Credential";

    private final String defaultAccount;
    private final String defaultRegion;
    private final AuthProperties auth;

    /** Takes the account and the Region of calls whose credentials contain none. */
    public TenancyResolver(ChimeProperties properties) {
        this.defaultAccount = properties.accountId();
        this.defaultRegion = properties.region();
        this.auth = properties.auth();
    }

    /** Returns the tenancy, whether or not AWS has an endpoint in the Region. */
    public Tenancy resolve(HttpServletRequest request) {
        return CredentialScope.ofHeader(request.getHeader(HttpHeaders.AUTHORIZATION))
                .or(() -> CredentialScope.ofParameter(credential(request.getQueryString())))
                .filter(scope -> ControlRegion.isName(scope.region()))
                .map(scope -> new Tenancy(account(scope.accessKeyId()), new ControlRegion(scope.region())))
                .orElseGet(() -> new Tenancy(defaultAccount, new ControlRegion(defaultRegion)));
    }

    private String account(String accessKeyId) {
        return auth.accountOf(accessKeyId)
                .or(() -> Optional.of(accessKeyId).filter(Tenancy::isAccount))
                .orElse(defaultAccount);
    }

    /** Not {@code getParameter}, for which Tomcat would read the body of a form. */
    private static @Nullable String credential(@Nullable String query) {
        if (query == null || !query.contains(CREDENTIAL)) {
            return null;
        }
        try {
            String[] values = QueryString.parse(query).get(CREDENTIAL);
            return values == null ? null : values[0];
        } catch (IllegalArgumentException badQuery) {
            return null;
        }
    }
}
