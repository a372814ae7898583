package careers.gateway.docs;

import careers.gateway.problem.Language;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The words of the page around what the services say about themselves. */
final class Labels {
    private Labels() {}

    static Map<String, String> of(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "labels.page", language.locale(), Thread.currentThread().getContextClassLoader(), new ExactLocale());
        Map<String, String> labels = new TreeMap<>();
        bundle.keySet().forEach(key -> labels.put(key, bundle.getString(key)));
        return labels;
    }

    /** Never the language of the machine: a missing Welsh file must not pass unnoticed. */
    private static final class ExactLocale extends ResourceBundle.Control {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
