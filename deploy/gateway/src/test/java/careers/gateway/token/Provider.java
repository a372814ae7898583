package careers.gateway.token;

import careers.gateway.route.GatewayConfig;
import io.vertx.core.Vertx;

/** Makes the check of tokens for a provider of its own. */
public final class Provider {
    private Provider() {}

    public static AccessTokens tokensOf(Vertx vertx, GatewayConfig config) {
        return new AccessTokens(new SigningKeys(vertx, config), config);
    }
}
