package careers.survey.freetext.theme;

import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.freetext.theme.Theme.InBoth;
import careers.survey.freetext.theme.Theme.Phrases;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeCoderTest {

    private static final ThemeFrame SHIPPED = shipped();
    private static final ThemeCoder CODER = ThemeCoder.of(SHIPPED);

    private static ThemeFrame shipped() {
        try (InputStream in = ThemeCoderTest.class.getResourceAsStream("/careers/survey/freetext/theme-frame.json")) {
            return new ObjectMapper().readValue(in, ThemeFrame.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shipsAFrameThatItsOwnRulesWouldPublish() {
        assertThat(SHIPPED.findings()).isEmpty();
        assertThat(SHIPPED.codes())
                .contains(
                        "RESOURCES",
                        "COMMUNICATION",
                        "QUALITY_PROBLEM",
                        "GOOD_PRACTICE",
                        "IDEAL_TIMES",
                        "DELIVERY_MODE",
                        "SUBJECT_TEACHERS_AND_CPD",
                        "EMPLOYER_EXCHANGE",
                        "PARENTS_AND_CARERS",
                        "WELSH_LANGUAGE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There were not enough advisers and no appointments left | RESOURCES",
                "We need more funding for careers | RESOURCES",
                "I didn't know what you offer | COMMUNICATION",
                "Nobody told us about it | COMMUNICATION",
                "It was boring and a waste of time | QUALITY_PROBLEM",
                "The adviser was really helpful | GOOD_PRACTICE",
                "I never saw an adviser one to one | ACCESS_TO_ADVISER",
                "It should start in Year 9, before options | IDEAL_TIMES",
                "More help with choosing my GCSEs | OPTIONS_AND_TRANSITIONS",
                "I would rather talk face to face than on Teams | DELIVERY_MODE",
                "The website quiz gave silly answers | DIGITAL_SERVICES",
                "I could not get an interview in Welsh | WELSH_LANGUAGE",
                "My son is autistic and needs a quiet room | ACCESS_AND_INCLUSION",
                "Subject teachers need training for CWRE | SUBJECT_TEACHERS_AND_CPD",
                "Let us meet local employers | EMPLOYER_EXCHANGE",
                "Work experience was cancelled | WORK_EXPERIENCE",
                "Come to parents' evening please | PARENTS_AND_CARERS",
                "Tell us about apprenticeships | APPRENTICESHIPS",
                "Only university was talked about | UNIVERSITY",
                "Help with writing a CV | EMPLOYABILITY_SKILLS",
                "What salary do these jobs pay? | LABOUR_MARKET_INFORMATION",
                "The careers fair was too crowded | GROUP_SESSIONS_AND_EVENTS",
                "SLT gives me no time for the role | LEADERSHIP_AND_STRATEGY",
                "The bursary paid for supply cover | TRAINING_AND_BURSARY",
                "I have no idea what to do and I'm worried | CONFIDENCE_AND_MOTIVATION",
                "I already know what I want | NO_NEED"
            })
    void codesWhatIsSaidInEnglish(String words, String theme) {
        assertThat(CODER.code(words).themes()).contains(theme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Doedd dim digon o gynghorwyr | RESOURCES",
                "Mae angen mwy o arian at yrfaoedd | RESOURCES",
                "Doeddwn i ddim yn gwybod am y gwasanaeth | COMMUNICATION",
                "Roedd y sesiwn yn ddiflas iawn | QUALITY_PROBLEM",
                "Roedd y cynghorydd yn wych | GOOD_PRACTICE",
                "Hoffwn weld cynghorydd yn amlach | ACCESS_TO_ADVISER",
                "Dylai ddechrau ym mlwyddyn 9 | IDEAL_TIMES",
                "Mae angen help i ddewis fy opsiynau | OPTIONS_AND_TRANSITIONS",
                "Gwell gen i siarad wyneb yn wyneb nag ar-lein | DELIVERY_MODE",
                "Mae'r wefan yn araf | DIGITAL_SERVICES",
                "Ches i ddim cyfweliad trwy gyfrwng y Gymraeg | WELSH_LANGUAGE",
                "Mae gan fy merch anghenion dysgu ychwanegol | ACCESS_AND_INCLUSION",
                "Mae angen hyfforddiant i athrawon pwnc | SUBJECT_TEACHERS_AND_CPD",
                "Hoffem gwrdd â chyflogwyr lleol | EMPLOYER_EXCHANGE",
                "Cafodd profiad gwaith ei ganslo | WORK_EXPERIENCE",
                "Dewch i'r noson rieni | PARENTS_AND_CARERS",
                "Dim digon am brentisiaethau | APPRENTICESHIPS",
                "Dim ond prifysgol oedd yn cael ei thrafod | UNIVERSITY",
                "Help i ysgrifennu CV | EMPLOYABILITY_SKILLS",
                "Beth yw cyflog y swyddi hyn? | LABOUR_MARKET_INFORMATION",
                "Roedd y ffair yrfaoedd yn orlawn | GROUP_SESSIONS_AND_EVENTS",
                "Does gan yr uwch dîm ddim diddordeb | LEADERSHIP_AND_STRATEGY",
                "Talodd y bwrsari am athrawon cyflenwi | TRAINING_AND_BURSARY",
                "Does gen i ddim syniad a dw i'n poeni | CONFIDENCE_AND_MOTIVATION",
                "Dw i ddim angen y gwasanaeth | NO_NEED"
            })
    void codesWhatIsSaidInWelshWhateverTheMutation(String words, String theme) {
        assertThat(CODER.code(words).themes()).contains(theme);
    }

    @Test
    void isSurerTheMoreSignsThereAreAndNotAtAllWithoutAny() {
        assertThat(CODER.code("Blue is a colour")).isEqualTo(new ThemeCoder.Coded(List.of(), 0));
        assertThat(CODER.code("More about university").certainty()).isEqualTo(50);
        assertThat(CODER.code("University open days and UCAS").certainty()).isGreaterThan(75);
        // Said twice is no other sign.
        assertThat(CODER.code("university university").certainty()).isEqualTo(50);
    }

    @Test
    void isAsSureAsItIsOfTheThemeItIsLeastSureOf() {
        ThemeCoder.Coded coded = CODER.code("Not enough advisers, no appointments, and more about university");

        assertThat(coded.themes()).containsExactly("RESOURCES", "UNIVERSITY");
        assertThat(coded.certainty()).isEqualTo(50);
    }

    @Test
    void doesNotCodeToARetiredTheme() {
        Theme retired = new Theme(
                "OLD",
                new InBoth("Old", "Hen"),
                new InBoth("Old", "Hen"),
                true,
                new Phrases(List.of("university"), List.of("prifysgol")));
        ThemeFrame frame = new ThemeFrame(List.of(retired));

        assertThat(frame.findings()).isEmpty();
        assertThat(frame.codes()).isEmpty();
        assertThat(ThemeCoder.of(frame).code("university").themes()).isEmpty();
    }
}
