package careers.platform.identity;

import careers.platform.problem.PlatformError;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking: the person or client that the verified access token names, and for whom it speaks. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    CurrentUser(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The token's subject: stable and unique per person or client at the identity provider, not a name. */
    public String id() {
        if (token.getSubject() == null) {
            throw PlatformError.UNAUTHENTICATED.problem();
        }
        return token.getSubject();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The establishments that the client speaks for, claim {@code establishments}. */
    public Set<String> establishments() {
        Set<String> establishments = new LinkedHashSet<>();
        if (token.getClaim("establishments") instanceof JsonArray claimed) {
            claimed.forEach(e -> {
                if (e instanceof JsonString establishment) {
                    establishments.add(establishment.getString());
                }
            });
        }
        return establishments;
    }

    /** The provider that the client speaks for, claim {@code provider}. */
    public Optional<String> provider() {
        return token.claim("provider").map(Object::toString);
    }
}
