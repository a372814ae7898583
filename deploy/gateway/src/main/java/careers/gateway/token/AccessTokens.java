package careers.gateway.token;

import careers.gateway.route.GatewayConfig;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Tells whom a token speaks for. A token is verified once and then known until it expires or its key is withdrawn; how
 * many are known is bounded.
 */
@Singleton
public class AccessTokens {
    private final SigningKeys keys;
    private final TokenRules rules;
    private final Cache<String, Caller> known;

    @Inject
    AccessTokens(SigningKeys keys, GatewayConfig config) {
        this.keys = keys;
        this.rules = new TokenRules(config.token());
        this.known = Caffeine.newBuilder().maximumSize(config.token().cache()).build();
    }

    /** The caller if the token was verified before and is still valid, else null. */
    public Caller known(String token) {
        Caller caller = known.getIfPresent(token);
        if (caller == null) {
            return null;
        }
        if (keys.current().has(caller.key()) && System.currentTimeMillis() / 1_000 < caller.validUntil()) {
            return caller;
        }
        known.invalidate(token);
        return null;
    }

    /**
     * Verifies a token. Complete at once unless it names a key that is not known yet.
     *
     * @return fails with {@link InvalidToken} or {@link NoKeys}
     */
    public Future<Caller> verify(String token) {
        try {
            String id = rules.keyId(token);
            KeySet now = keys.current();
            if (now.has(id)) {
                return Future.succeededFuture(judged(token, id, now));
            }
            return keys.refreshed().compose(fetched -> judgedLater(token, id, fetched));
        } catch (InvalidToken refused) {
            return Future.failedFuture(refused);
        }
    }

    private Future<Caller> judgedLater(String token, String id, KeySet fetched) {
        if (fetched.isEmpty()) {
            return Future.failedFuture(new NoKeys());
        }
        try {
            return Future.succeededFuture(judged(token, id, fetched));
        } catch (InvalidToken refused) {
            return Future.failedFuture(refused);
        }
    }

    private Caller judged(String token, String id, KeySet set) throws InvalidToken {
        if (!set.has(id)) {
            throw new InvalidToken("a key that the provider does not have");
        }
        Caller caller = rules.caller(token, id, set.get(id));
        known.put(token, caller);
        return caller;
    }
}
