package careers.training.imports;

import careers.training.access.Role;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets the work on a file be done as the provider that sent it, with no more rights than it had. */
@ApplicationScoped
class Uploader {

    private final CurrentIdentityAssociation current;

    Uploader(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /** For the request context that is active. */
    void actAs(UnfinishedImport file) {
        current.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Client(file.uploader(), file.ukprn()))
                .addRole(Role.PROVIDER_CLIENT)
                .build());
    }

    /** What of the client's token counts later: who it was and for whom it spoke. */
    private record Client(String subject, String ukprn) implements JsonWebToken {

        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub", "provider");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T)
                    switch (name) {
                        case "sub" -> subject;
                        case "provider" -> ukprn;
                        default -> null;
                    };
        }
    }
}
