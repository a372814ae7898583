package careers.platform.paging;

import careers.platform.json.StorableTexts;
import careers.platform.problem.PlatformError;
import careers.platform.secret.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opaque, signed places in a list. A cursor holds the key of the last item served, so pages stay right while rows come
 * and go, and it is bound to one list: it opens no other.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final byte[] SEPARATOR = {0};

    private final SecretKey secret;

    Cursors(@ConfigProperty(name = "careers.cursor.secret") String secret) {
        this.secret = new SecretKey(secret);
    }

    /**
     * The key after which the page starts.
     *
     * @param scope names the list and everything that selects its rows, for instance the owner
     */
    public Optional<String> after(String scope, PageQuery query) {
        if (query.cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] cursor = Base64.getUrlDecoder().decode(query.cursor);
            byte[] key = Arrays.copyOfRange(cursor, Math.min(SIGNATURE_BYTES, cursor.length), cursor.length);
            byte[] signature = Arrays.copyOf(cursor, SIGNATURE_BYTES);
            if (MessageDigest.isEqual(signature, sign(scope, key))) {
                return Optional.of(new String(key, StandardCharsets.UTF_8)).filter(StorableTexts::isStorable);
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: as wrong as a bad signature.
        }
        throw PlatformError.INVALID_CURSOR.problem();
    }

    /**
     * Cuts one page.
     *
     * @param fetched the rows after the cursor in the order of their keys, up to {@code limit + 1} of them
     */
    public <T> Page<T> page(String scope, List<T> fetched, PageQuery query, Function<T, String> key) {
        if (fetched.size() <= query.limit()) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, query.limit());
        return new Page<>(items, encode(scope, key.apply(items.getLast())));
    }

    private String encode(String scope, String key) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(sign(scope, keyBytes), SIGNATURE_BYTES + keyBytes.length);
        System.arraycopy(keyBytes, 0, cursor, SIGNATURE_BYTES, keyBytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private byte[] sign(String scope, byte[] key) {
        byte[] scopeBytes = scope.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(secret.sign(scopeBytes, SEPARATOR, key), SIGNATURE_BYTES);
    }
}
