package io.github.chimelocal;

/** Writes the credential scope that an SDK would sign with; nobody looks at the signature. */
public final class SignedAs {

    private SignedAs() {}

    /** Returns an Authorization header. */
    public static String header(String account, String region) {
        return "AWS4-HMAC-SHA256 Credential=%s/20260115/%s/chime/aws4_request, SignedHeaders=host;x-amz-date, Signature=00"
                .formatted(account, region);
    }
}
