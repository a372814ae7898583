package careers.training.certificate;

import careers.platform.text.Languages;
import careers.platform.web.QueryValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The languages that documents are made in, as ISO 639 writes them. */
enum DocumentLanguage {
    en,
    cy;

    /** The one that the query names; without one, as Accept-Language asks. */
    static Locale chosen(QueryValue named, HttpHeaders headers) {
        DocumentLanguage language = named.oneOf(DocumentLanguage.class);
        return language == null ? Languages.preferred(headers.getAcceptableLanguages()) : Locale.of(language.name());
    }
}
