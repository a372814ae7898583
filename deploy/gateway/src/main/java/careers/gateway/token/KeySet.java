package careers.gateway.token;

import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys with which the identity provider signs, by their id. What a set may also hold is left out: keys to encrypt
 * with, shared secrets, keys without an id, RSA below 2,048 bits, curves other than P-256.
 */
record KeySet(Map<String, PublicJsonWebKey> keys) {
    static final KeySet NONE = new KeySet(Map.of());

    private static final int LEAST_RSA_BITS = 2_048;

    KeySet {
        keys = Map.copyOf(keys);
    }

    /**
     * Reads a JSON Web Key Set (RFC 7517).
     *
     * @throws IllegalArgumentException if it is none, or has no key to verify with
     */
    static KeySet read(String json) {
        Map<String, PublicJsonWebKey> usable = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey open && key.getKeyId() != null && signs(open)) {
                    usable.put(key.getKeyId(), open);
                }
            }
        } catch (JoseException | RuntimeException unreadable) {
            throw new IllegalArgumentException("not a set of keys", unreadable);
        }
        if (usable.isEmpty()) {
            throw new IllegalArgumentException("no key in it that signs tokens");
        }
        return new KeySet(usable);
    }

    private static boolean signs(PublicJsonWebKey key) {
        if (key.getUse() != null && !key.getUse().equals("sig")) {
            return false;
        }
        if (key instanceof EllipticCurveJsonWebKey curve) {
            return "P-256".equals(curve.getCurveName());
        }
        return key instanceof RsaJsonWebKey rsa
                && ((RSAPublicKey) rsa.getPublicKey()).getModulus().bitLength() >= LEAST_RSA_BITS;
    }

    /** True before the provider has answered for the first time. */
    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean has(String id) {
        return keys.containsKey(id);
    }

    PublicJsonWebKey get(String id) {
        return keys.get(id);
    }

    Set<String> ids() {
        return keys.keySet();
    }
}
