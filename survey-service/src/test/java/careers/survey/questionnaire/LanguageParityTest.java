package careers.survey.questionnaire;

import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.label;
import static careers.survey.questionnaire.Questionnaires.scale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import careers.survey.questionnaire.PublicationFinding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageParityTest {

    @Test
    void findsNothingInARightQuestionnaire() {
        assertThat(LanguageParity.findings(Questionnaires.usual())).isEmpty();
    }

    @Test
    void findsWelshThatSaysTenWhereEnglishSaysZero() {
        // A defect that reached merge in a form builder of the UK government.
        assertThat(codes(label("Enter 0 if you have none", "Rhowch 10 os nad oes gennych un")))
                .containsExactly("NUMBERS_DIFFER");
    }

    @ParameterizedTest
    @CsvSource({
        "Yes",
        "No",
        "Not sure",
        "Don't know",
        "Prefer not to say",
        "Save and continue",
        "Select all that apply",
        "Select an answer to continue",
        "What is your date of birth?",
        "Which of these qualifications do you have?",
        "This is the address where you usually live",
        "Are you a parent?",
        "None of these",
        "Tell us more",
        "Back to the start",
        "Other school",
        "Please enter a number",
        "You can leave this out",
        "How often do you travel by bus?",
        "Agree"
    })
    void findsEnglishThatWasLeftInTheWelshSlot(String english) {
        assertThat(codes(label(english, english))).containsExactly("WELSH_IS_ENGLISH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How satisfied are you with this school? | How satisfied were you with the school?",
                "Beth yw eich oedran chi? | Your age is what it is"
            })
    void findsOtherEnglishInTheWelshSlotToo(String english, String left) {
        assertThat(codes(label(english, left))).contains("WELSH_IS_ENGLISH");
    }

    @Test
    void findsWelshInTheEnglishSlot() {
        assertThat(codes(label("Pa mor fodlon ydych chi?", "Pa mor fodlon ydych chi?")))
                .containsExactly("ENGLISH_IS_WELSH");
    }

    @ParameterizedTest
    @CsvSource({"GCSE", "Instagram", "Snapchat TikTok", "Twitter/X", "Hwb", "BTEC Level 3"})
    void allowsNamesThatAreTheSameInBothLanguages(String name) {
        assertThat(codes(label(name, name))).isEmpty();
    }

    @Test
    void allowsAnEnglishNameInAWelshSentence() {
        assertThat(codes(label(
                        "Have you worked with The Prince's Trust?",
                        "Ydych chi wedi gweithio gyda The Prince's Trust?")))
                .isEmpty();
    }

    @Test
    void findsATranslationOfAnEarlierWording() {
        // The gap that the users of a research data system know: nothing tells that a translation is out of date.
        assertThat(codes(new Label("How satisfied are you?", "Pa mor hapus ydych chi?", 4, 2)))
                .containsExactly("TRANSLATION_STALE");
    }

    @Test
    void leavesWhatIsMissingToTheRulesThatNobodyCanWaive() {
        assertThat(codes(label("How satisfied are you?", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Choose up to 3 | Dewiswch hyd at dri",
                "1 of 5 things | O 5 peth, 1",
                "In the last 12 months | Yn y 12 mis diwethaf",
                "By 31 October 2026 | Erbyn 31 Hydref 2026",
                "What may help? | Beth allai helpu ym mis Mai?",
                "Operational, strategic or both? | Gweithredol, strategol neu'r ddau?"
            })
    void allowsTheSameNumberInTheOtherLanguagesWay(String english, String welsh) {
        assertThat(codes(label(english, welsh))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In the last 12 months | Yn y 6 mis diwethaf | NUMBERS_DIFFER",
                "About 1,000 pounds | Tua 10,000 o bunnoedd | NUMBERS_DIFFER",
                "By 31 October 2026 | Erbyn 31 Rhagfyr 2026 | DATES_DIFFER",
                "Since May 2026 | Ers Mawrth 2026 | DATES_DIFFER",
                "In {{yearGroup}}, who helps? | Pwy sy'n helpu? | PLACEHOLDERS_DIFFER",
                "In {{yearGroup}}, who helps? | Yn {{school}}, pwy sy'n helpu? | PLACEHOLDERS_DIFFER"
            })
    void refusesOtherNumbersDatesAndPlaceholders(String english, String welsh, String finding) {
        assertThat(codes(label(english, welsh))).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Choose up to three | Dewiswch hyd at bedwar | NUMBER_WORDS_DIFFER",
                "How satisfied are you with all this? | Bodlon? | LENGTH_UNUSUAL"
            })
    void warnsOfWhatIsOftenButNotAlwaysWrong(String english, String welsh, String finding) {
        assertThat(findings(label(english, welsh)))
                .extracting(PublicationFinding::code, PublicationFinding::severity, PublicationFinding::waivable)
                .containsExactly(tuple(finding, Severity.WARNING, false));
    }

    @Test
    void warnsOfTheSameOptionWithOtherWelshInTwoPlaces() {
        // Ydw and Oes are both yes; which one is right needs a speaker who looks at both.
        Questionnaire questionnaire = withList(List.of(code("Y", "Agree", "Ydw"), code("N", "Never mind", "Nac ydw")));

        assertThat(LanguageParity.findings(questionnaire))
                .filteredOn(f -> f.textKey().equals("codeLists.other.Y"))
                .extracting(
                        PublicationFinding::code,
                        PublicationFinding::severity,
                        f -> f.related().getFirst().pointer())
                .containsExactly(tuple("OPTION_TRANSLATED_TWICE", Severity.WARNING, "/codeLists/agreement/1/label"));
    }

    @Test
    void warnsOfTwoOptionsThatReadTheSame() {
        Questionnaire questionnaire =
                withList(List.of(code("A", "Colleges", "Colegau"), code("B", "Sixth forms", "Colegau")));

        assertThat(LanguageParity.findings(questionnaire))
                .extracting(PublicationFinding::code, PublicationFinding::textKey)
                .containsExactly(
                        tuple("OPTIONS_READ_THE_SAME", "codeLists.other.A"),
                        tuple("OPTIONS_READ_THE_SAME", "codeLists.other.B"));
    }

    private static Questionnaire withList(List<Code> codes) {
        Questionnaire usual = Questionnaires.usual();
        Map<String, List<Code>> lists = new LinkedHashMap<>(usual.codeLists());
        lists.put("other", codes);
        return usual.withCodeLists(lists);
    }

    private static List<String> codes(Label label) {
        return findings(label).stream().map(PublicationFinding::code).toList();
    }

    private static List<PublicationFinding> findings(Label label) {
        return new ArrayList<>(LanguageParity.findings(Questionnaires.of(scale(label))));
    }
}
