package careers.survey.invitation;

import careers.platform.secret.SecretKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Access codes and what is kept of them. A code has 17 random characters of 31 (84 bits) and a check character, without
 * letters and digits that look alike. The check is the sum of position times value modulo 31: since 31 is a prime, one
 * wrong character and two neighbours swapped are always noticed, before anything is sent.
 */
@Singleton
class AccessCodes {

    /** No I, L, O, 0, 1. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int RANDOM_CHARACTERS = 17;
    private static final int GROUP = 6;

    private final SecretKey secret;
    private final SecureRandom random = new SecureRandom();

    /** @param secret who has it and the table of invitations could try codes out */
    AccessCodes(@ConfigProperty(name = "careers.invitation.secret") String secret) {
        this.secret = new SecretKey(secret);
    }

    /** A new code in three groups of six: {@code 7KQ2MN-XW4RTB-9CHFDZ}. */
    String generate() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        code.append(check(code));
        for (int at = 2 * GROUP; at > 0; at -= GROUP) {
            code.insert(at, '-');
        }
        return code.toString();
    }

    /** Whether a code could be one of those generated here. */
    static boolean isWellFormed(String code) {
        String characters = normalised(code);
        if (characters.length() != RANDOM_CHARACTERS + 1
                || !characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return false;
        }
        String body = characters.substring(0, RANDOM_CHARACTERS);
        return check(body) == characters.charAt(RANDOM_CHARACTERS);
    }

    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    /** What is kept of a code: HMAC-SHA256 with the service's secret. The same code in two campaigns gives two hashes. */
    byte[] hash(UUID campaign, String code) {
        return secret.sign(
                campaign.toString().getBytes(StandardCharsets.US_ASCII),
                normalised(code).getBytes(StandardCharsets.UTF_8));
    }

    /** Case and hyphens do not matter when a code is typed in. */
    private static String normalised(String code) {
        return code.replace("-", "").toUpperCase(Locale.ROOT);
    }
}
