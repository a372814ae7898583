package careers.training.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 public key (RFC 8032).
 *
 * @param raw its 32 bytes
 */
record PublicKeyBytes(byte[] raw) {

    private static final int LENGTH = 32;
    /** What stands before the bytes of the key in its X.509 form (RFC 8410 §4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static PublicKeyBytes of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new PublicKeyBytes(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /** The member x of the key as a JSON Web Key (RFC 8037). */
    String x() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /** The thumbprint of the key as a JSON Web Key (RFC 7638). */
    String id() {
        String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x() + "\"}";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean verifies(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key());
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of another length or form is none.
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + LENGTH);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
