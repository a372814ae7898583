package careers.survey.response;

import careers.platform.json.CanonicalJson;
import careers.platform.secret.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The codes by which respondents take back or erase what they sent: 80 bits that only this service can make from a
 * response's id. The same response has the same code whenever its receipt is asked for; the database has its SHA-256 only.
 */
@ApplicationScoped
public class ReceiptCodes {

    /** Without letters that are read as others (Crockford's base 32). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{16}");
    private static final int BITS_A_CHARACTER = 5;
    private static final int CHARACTERS = 16;
    private static final int GROUP = 4;

    private final SecretKey secret;

    ReceiptCodes(@ConfigProperty(name = "careers.receipt.secret") String secret) {
        this.secret = new SecretKey(secret);
    }

    /** The code of a response, such as {@code 7KQ2-9XJM-04RT-BW5N}. */
    public String of(UUID responseId) {
        byte[] mac = secret.sign(("receipt|" + responseId).getBytes(StandardCharsets.UTF_8));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(fiveBits(mac, i * BITS_A_CHARACTER)));
        }
        return code.toString();
    }

    /** What the database knows of a code. */
    static String hash(String code) {
        return CanonicalJson.sha256(plain(code).getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of a code as somebody typed it: lower case, with or without hyphens; nothing if it can be no code. */
    public static Optional<String> hashOfTyped(String typed) {
        String plain = plain(typed.toUpperCase(Locale.ROOT))
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(hash(plain)) : Optional.empty();
    }

    private static String plain(String code) {
        return code.replace("-", "").replace(" ", "");
    }

    private static int fiveBits(byte[] bytes, int at) {
        int pair = (Byte.toUnsignedInt(bytes[at / 8]) << 8) | Byte.toUnsignedInt(bytes[at / 8 + 1]);
        return (pair >> (16 - BITS_A_CHARACTER - at % 8)) & 0b1_1111;
    }
}
