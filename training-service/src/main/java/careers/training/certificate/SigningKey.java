package careers.training.certificate;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The key that certificates are signed with: Ed25519 (RFC 8032), as {@code openssl genpkey -algorithm ed25519} makes it. */
final class SigningKey {

    /** Marks a key that everybody has; production refuses any secret that begins so. */
    private static final String DEMONSTRATION = "demo:";

    private final PrivateKey key;
    private final PublicKeyBytes publicKey;

    private SigningKey(PrivateKey key, PublicKeyBytes publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** @param secret PKCS#8 (DER) in Base64; nothing if it is anything else */
    static Optional<SigningKey> read(String secret) {
        String encoded = secret.startsWith(DEMONSTRATION) ? secret.substring(DEMONSTRATION.length()) : secret;
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded);
            if (!(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes))
                    instanceof EdECPrivateKey key)) {
                return Optional.empty();
            }
            return key.getBytes().map(seed -> new SigningKey(key, publicKey(seed)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The JDK makes a public key only together with a private one: so from this one's seed. */
    private static PublicKeyBytes publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return PublicKeyBytes.of(generator.generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    PublicKeyBytes publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** Gives the bytes of a seed instead of random ones. */
    private static final class Seed extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
