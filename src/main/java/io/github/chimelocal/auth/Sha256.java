package io.github.chimelocal.auth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two functions that SigV4 is made of. */
final class Sha256 {

    private static final String HMAC = "HmacSHA256";

    private Sha256() {}

    static byte[] digest(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException noJava) {
            throw new IllegalStateException(noJava);
        }
    }

    static byte[] hmac(byte[] key, byte[] octets) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(octets);
        } catch (GeneralSecurityException noJava) {
            throw new IllegalStateException(noJava);
        }
    }

    static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
