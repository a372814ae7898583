package careers.survey.instrument;

import careers.survey.questionnaire.Label;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A named reason why the two languages of a text may differ. It holds for the wording that was seen: a changed text needs
 * another look.
 *
 * @param textKey which text, as in the parity report
 * @param wordingSha256 over the text in both languages
 */
public record ParityWaiver(String textKey, String reason, String wordingSha256, Instant waivedAt) {

    boolean covers(String key, Label label) {
        return textKey.equals(key) && wordingSha256.equals(digest(label));
    }

    static String digest(Label label) {
        try {
            byte[] wording = (label.en() + "\u0000" + label.cy()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wording));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
