package careers.training.webhook;

import careers.platform.secret.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes secrets of endpoints before they are stored, and opens them to sign: AES-256-GCM, with a key that is configured
 * and not in the database. A sealed secret opens only for the endpoint that it was sealed for.
 */
@ApplicationScoped
class SecretSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SecretSeal(@ConfigProperty(name = "careers.webhook.key.secret") String secret) {
        this.key = new SecretKeySpec(
                new SecretKey(secret).sign("webhook secrets, AES-256".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    /** The nonce, then the secret and its tag. */
    byte[] close(UUID endpoint, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, endpoint, secret.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
        return sealed;
    }

    /** @throws IllegalStateException it was sealed with another key, for another endpoint, or changed */
    String open(UUID endpoint, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] closed = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, endpoint, closed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, UUID endpoint, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of a webhook does not open with this key", e);
        }
    }
}
