package careers.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Asks Quarkus to verify an access token only if it was not verified lately. */
@ApplicationScoped
class TokenAuthentication implements IdentityProvider<TokenAuthenticationRequest> {

    private final VerifiedIdentities verified;
    private final MpJwtValidator validator;
    private final Clock clock;

    TokenAuthentication(VerifiedIdentities verified, MpJwtValidator validator, Clock clock) {
        this.verified = verified;
        this.validator = validator;
        this.clock = clock;
    }

    /** Before the validator, which has the default and would otherwise be asked directly. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof JsonWebTokenCredential)) {
            return Uni.createFrom().nullItem();
        }
        String token = request.getToken().getToken();
        return verified.find(token)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> validator
                        .authenticate(request, context)
                        .onItem()
                        .ifNotNull()
                        .invoke(identity -> {
                            TokenRules.require(token, clock.instant());
                            verified.keep(token, identity);
                        }));
    }
}
