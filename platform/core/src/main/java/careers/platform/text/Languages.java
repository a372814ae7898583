package careers.platform.text;

import java.util.List;
import java.util.Locale;

/** The two languages of the service and the choice between them. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale WELSH = Locale.of("cy");

    private Languages() {}

    /** The first acceptable language that the service speaks (RFC 9110 §12.5.4); English when none of them is. */
    public static Locale preferred(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("cy") || language.equals("en"))
                .findFirst()
                .map(Locale::of)
                .orElse(ENGLISH);
    }
}
