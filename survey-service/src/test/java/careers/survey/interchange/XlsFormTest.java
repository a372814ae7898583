package careers.survey.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.SingleChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsFormTest {

    private static final String COLUMNS = "type|name|label|label::Welsh (cy)|relevant|constraint|required";

    @Test
    void takesOverAWholeFormInBothLanguages() throws Exception {
        XlsForm form = new XlsForm(Workbook.read(Forms.form()));

        Questionnaire questionnaire = form.questionnaire("survey-2026", Audience.LEARNER);

        assertThat(form.draft().refused()).isEmpty();
        assertThat(PublicationRules.findings(questionnaire)).isEmpty();
        assertThat(questionnaire.title()).isEqualTo(new Label("Learners", "Dysgwyr"));
        assertThat(questionnaire.sections().getFirst().id()).isEqualTo("aboutYou");
        assertThat(questionnaire.questions().stream().map(Question::variable))
                .containsExactly("yearGroup", "age", "who", "sayMore", "best", "thanks", "agree", "children");
        assertThat(questionnaire.questions().get(0).answer()).isEqualTo(new SingleChoice("years", null));
        assertThat(questionnaire.questions().get(1).answer()).isInstanceOf(NumberAnswer.class);
        assertThat(questionnaire.questions().get(2).answer()).isInstanceOf(MultipleChoice.class);
        assertThat(questionnaire.questions().get(4).answer()).isInstanceOf(Ranking.class);
        assertThat(questionnaire.questions().get(6).answer()).isEqualTo(new Consent(true));
        assertThat(((Repeat) questionnaire.questions().get(7).answer()).maxTimes())
                .isEqualTo(2);
        assertThat(questionnaire.codeLists().get("years").get(1).label())
                .isEqualTo(new Label("Year 10", "Blwyddyn 10"));
    }

    @Test
    void saysConditionsInCel() throws Exception {
        XlsForm form = new XlsForm(Workbook.read(Forms.form()));

        Questionnaire questionnaire = form.questionnaire("survey-2026", Audience.LEARNER);

        assertThat(questionnaire.questions().get(3).showIf()).isEqualTo("'FAMILY' in who && !(yearGroup == 'Y9')");
        assertThat(questionnaire.questions().get(4).showIf()).isEqualTo("age >= 14.0");
        assertThat(questionnaire.rules().getFirst().holds())
                .isEqualTo("!answered(age) || (age >= 11.0 && age <= 25.0)");
        assertThat(questionnaire.rules().getFirst().message())
                .isEqualTo(new Label("Between 11 and 25", "Rhwng 11 a 25"));
    }

    @Test
    void tellsWhatItCarriedOtherwise() throws Exception {
        XlsForm form = new XlsForm(Workbook.read(Forms.form()));
        form.questionnaire("survey-2026", Audience.LEARNER);

        assertThat(form.draft().remarks())
                .extracting(FieldError::pointer, FieldError::code)
                .contains(
                        tuple("/survey/2/type", "KEPT_BY_THE_RESPONSE"),
                        tuple("/survey/4/name", "RENAMED"),
                        tuple("/survey/4/appearance", "APPEARANCE_LEFT_OUT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "geopoint|where|Where?|Ble?; /survey/2/type; TYPE_NOT_CARRIED",
                "image|photo|Photo|Llun; /survey/2/type; TYPE_NOT_CARRIED",
                "deviceid|device; /survey/2/type; TYPE_NOT_CARRIED",
                "calculate|sum|Sum|Swm; /survey/2/type; TYPE_NOT_CARRIED",
                "select_one years or_other|year|Year|Blwyddyn; /survey/2/type; TYPE_NOT_CARRIED",
                "select_one_from_file list.csv|year|Year|Blwyddyn; /survey/2/type; TYPE_NOT_CARRIED",
                "select_one nowhere|year|Year|Blwyddyn; /survey/2/type; LIST_UNKNOWN",
                "text|2nd|Second|Ail; /survey/2/name; NAME_NOT_CARRIED",
                "text||Second|Ail; /survey/2/name; NAME_NOT_CARRIED",
                "text|a; /survey/2/label; REQUIRED",
                "text|a|A|A|${b} = 1; /survey/2/relevant; EXPRESSION_NAME_UNKNOWN",
                "integer|a|A|A|${a} + 1 > 2; /survey/2/relevant; EXPRESSION_NOT_CARRIED",
                "integer|a|A|A||regex(., 'x'); /survey/2/constraint; EXPRESSION_NOT_CARRIED",
                "integer|a|A|A||. > today(); /survey/2/constraint; EXPRESSION_NOT_CARRIED",
                "integer|a|A|A|||${a} = 1; /survey/2/required; EXPRESSION_NOT_CARRIED",
                "end group; /survey/2/type; GROUP_UNBALANCED",
                "begin group|g|G|G; /survey; GROUP_UNBALANCED",
                "begin group|g|G|G|||yes; /survey/2/required; PROPERTY_NOT_CARRIED",
                "=1+1|a|A|A; /survey/2/type; FORMULA_NOT_CARRIED"
            })
    void refusesByNameWhatItCannotCarry(String row, String pointer, String code) throws Exception {
        assertThat(refused(Forms.asking(COLUMNS, row))).contains(pointer + " " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "default; 3; PROPERTY_NOT_CARRIED",
                "choice_filter; region = 'N'; PROPERTY_NOT_CARRIED",
                "media::image; photo.png; PROPERTY_NOT_CARRIED",
                "parameters; randomize=true; PROPERTY_NOT_CARRIED",
                "label::Français (fr); Quoi; LANGUAGE_NOT_CARRIED"
            })
    void refusesColumnsThatItCannotCarry(String column, String value, String code) throws Exception {
        byte[] form = Forms.asking("type|name|label|" + column, "text|a|A|" + value);

        assertThat(refused(form)).containsExactly("/survey/2/" + column.toLowerCase(Locale.ROOT) + " " + code);
    }

    @Test
    void refusesSheetsAndSettingsThatItCannotCarry() throws Exception {
        byte[] form = Forms.workbook(Map.of(
                "survey", "type|name|label\ntext|a|A\n",
                "settings", "form_title|public_key\nTitle|AAAA\n",
                "entities", "dataset|label\nplaces|x\n"));

        assertThat(refused(form))
                .containsExactlyInAnyOrder(
                        "/entities SHEET_NOT_CARRIED", "/settings/2/public_key PROPERTY_NOT_CARRIED");
        assertThat(refused(Forms.workbook(Map.of("choices", Forms.CHOICES)))).contains("/survey SHEET_MISSING");
    }

    @Test
    void refusesChoicesThatHaveNoCodeOrTheSameTwice() throws Exception {
        String choices = "list_name|name|label\nyears|Y 9|Year 9\nyears|Y10|Year 10\nyears|Y10|Year 10 again\n";

        assertThat(refused(Forms.form("type|name|label\nselect_one years|a|A\n", choices, Forms.SETTINGS)))
                .containsExactly("/choices/2/name CODE_NOT_CARRIED", "/choices/4/name NAME_REPEATED");
    }

    @Test
    void neverOpensAFileThatIsABombOrDeclaresEntities() throws Exception {
        byte[] zeros = new byte[80 << 20];

        for (byte[] attack : List.of(
                new byte[0],
                "PK nonsense".getBytes(StandardCharsets.UTF_8),
                zipped("xl/worksheets/sheet1.xml", zeros),
                zipped("xl/workbook.xml", entities(StandardCharsets.UTF_8)),
                zipped("xl/workbook.xml", entities(StandardCharsets.UTF_16LE)),
                zipped("xl/workbook.xml", "<workbook><sheets>".getBytes(StandardCharsets.UTF_8)),
                zipped("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)))) {
            assertThatThrownBy(() -> Workbook.read(attack)).isInstanceOf(Workbook.Unreadable.class);
        }
    }

    private static byte[] entities(Charset charset) {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook>&e;</workbook>"
                .getBytes(charset);
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static List<String> refused(byte[] xlsx) throws Exception {
        XlsForm form = new XlsForm(Workbook.read(xlsx));
        form.questionnaire("survey-2026", Audience.LEARNER);
        return form.draft().refused().stream()
                .map(e -> e.pointer() + " " + e.code())
                .toList();
    }
}
