package careers.training.enrolment;

import careers.platform.identity.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says who the caller is as an endorser. A careers leader is named by the token's claim {@code leader}. */
@RequestScoped
class Endorsers {

    private static final String CAREERS_LEADER = "leader";
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final CurrentUser user;
    private final JsonWebToken token;

    Endorsers(CurrentUser user, JsonWebToken token) {
        this.user = user;
        this.token = token;
    }

    Endorser current() {
        UUID leader = token.claim(CAREERS_LEADER)
                .map(Object::toString)
                .filter(text -> text.matches(UUID_FORM))
                .map(UUID::fromString)
                .orElse(null);
        return new Endorser(user.id(), leader);
    }
}
