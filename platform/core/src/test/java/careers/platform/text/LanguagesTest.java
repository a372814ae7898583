package careers.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void takesTheFirstLanguageThatTheServiceSpeaks() {
        assertThat(preferred("fr", "cy-GB", "en")).isEqualTo(Languages.WELSH);
        assertThat(preferred("en-GB", "cy")).isEqualTo(Languages.ENGLISH);
    }

    @Test
    void speaksEnglishWhenNoneIsAskedForOrKnown() {
        assertThat(preferred()).isEqualTo(Languages.ENGLISH);
        assertThat(preferred("fr", "*")).isEqualTo(Languages.ENGLISH);
    }

    private static Locale preferred(String... tags) {
        return Languages.preferred(
                List.of(tags).stream().map(Locale::forLanguageTag).toList());
    }
}
