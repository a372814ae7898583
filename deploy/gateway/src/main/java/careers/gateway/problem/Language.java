package careers.gateway.problem;

import java.util.List;
import java.util.Locale;

/** The two languages in which the gateway speaks to people. */
public enum Language {
    EN("en"),
    CY("cy");

    private static final List<Locale> SPOKEN = List.of(EN.locale(), CY.locale());

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language a client prefers.
     *
     * @param acceptLanguage the value of Accept-Language (RFC 9110, 12.5.4) or null; what cannot be read means English
     */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return CY.locale().equals(found) ? CY : EN;
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    /** The BCP 47 tag: {@code en} or {@code cy}. */
    public String tag() {
        return tag;
    }

    /** The locale of the tag. */
    public Locale locale() {
        return Locale.of(tag);
    }
}
