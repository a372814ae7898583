package careers.gateway.token;

import java.util.Set;

/**
 * Whom a valid token speaks for.
 *
 * @param credential the subject, which is one person or one client of the identity provider
 * @param roles the claim {@code groups}
 * @param key the id of the key that signed the token
 * @param validUntil second of the epoch after which the token opens nothing, tolerance included
 */
public record Caller(String credential, Set<String> roles, String key, long validUntil) {}
