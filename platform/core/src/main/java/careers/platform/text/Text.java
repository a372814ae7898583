package careers.platform.text;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in both languages of the service. Neither may be missing: Welsh is not a translation that can follow later.
 */
public record Text(String en, String cy) {

    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(cy, "cy");
    }

    /** The text in the reader's language; English for any language that is neither. */
    public String in(Locale language) {
        return "cy".equals(language.getLanguage()) ? cy : en;
    }
}
