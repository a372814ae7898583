package careers.training.access;

import careers.platform.identity.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The careers leader that the caller is: the token's claim {@code leader} holds the leader's id. */
@RequestScoped
public class OwnLeader {

    private static final String CLAIM = "leader";
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final CurrentUser user;
    private final JsonWebToken token;

    OwnLeader(CurrentUser user, JsonWebToken token) {
        this.user = user;
        this.token = token;
    }

    /** The caller's id as a leader; nothing without the role or without a well-formed claim. */
    public Optional<UUID> id() {
        return user.has(Role.CAREERS_LEADER)
                ? token.claim(CLAIM)
                        .map(Object::toString)
                        .filter(text -> text.matches(UUID_FORM))
                        .map(UUID::fromString)
                : Optional.empty();
    }
}
