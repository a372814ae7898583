package careers.survey.invitation;

import careers.platform.startup.ProductionCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key under which access codes are kept; who has it and the table could try codes out. */
@Singleton
class InvitationSecret implements ProductionCheck {

    private static final String PROPERTY = "careers.invitation.secret";
    private static final int MIN_LENGTH = 32;

    private final String secret;

    InvitationSecret(@ConfigProperty(name = PROPERTY) Optional<String> secret) {
        this.secret = secret.orElse("").strip();
    }

    @Override
    public Optional<String> complaint() {
        if (secret.toLowerCase(Locale.ROOT).startsWith("demo")) {
            return Optional.of(PROPERTY + " is a demonstration secret");
        }
        return secret.length() < MIN_LENGTH
                ? Optional.of(PROPERTY + " is shorter than " + MIN_LENGTH + " characters")
                : Optional.empty();
    }

    @Produces
    @Singleton
    AccessCodes accessCodes() {
        return new AccessCodes(secret);
    }
}
