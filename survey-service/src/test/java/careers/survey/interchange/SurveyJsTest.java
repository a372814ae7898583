package careers.survey.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.Statement;
import careers.survey.questionnaire.YesNo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyJsTest {

    static final String SURVEY = """
            {"title":{"default":"Learners","cy":"Dysgwyr"},"showQuestionNumbers":"off",
             "pages":[
              {"name":"about","title":{"en":"About you","cy":"Amdanoch chi"},"elements":[
                {"type":"radiogroup","name":"year","title":{"default":"Which year?","cy":"Pa flwyddyn?"},"isRequired":true,"colCount":2,
                 "choices":[{"value":"Y9","text":{"default":"Year 9","cy":"Blwyddyn 9"}},{"value":"Y10","text":{"default":"Year 10","cy":"Blwyddyn 10"}}]},
                {"type":"text","name":"age","inputType":"number","min":11,"max":25,"title":{"default":"How old?","cy":"Faint oed?"}},
                {"type":"text","name":"when","inputType":"month","title":{"default":"Since when?","cy":"Ers pryd?"}},
                {"type":"boolean","name":"job","title":{"default":"Do you have a job?","cy":"Oes gennych chi swydd?"}}]},
              {"name":"p2","elements":[
                {"type":"checkbox","name":"who","title":{"default":"Who helps?","cy":"Pwy sy'n helpu?"},"maxSelectedChoices":1,
                 "choices":[{"value":"FAMILY","text":{"default":"My family","cy":"Fy nheulu"}},{"value":"TEACHER","text":{"default":"A teacher","cy":"Athro"}}]},
                {"type":"comment","name":"more","maxLength":500,"title":{"default":"Say more","cy":"Dywedwch fwy"},
                 "visibleIf":"{who} contains 'FAMILY' and ({age} < 16 or {job} = true) and {year} notempty"},
                {"type":"ranking","name":"best","title":{"default":"Who first?","cy":"Pwy gyntaf?"},
                 "choices":[{"value":"A","text":{"default":"First","cy":"Cyntaf"}},{"value":"B","text":{"default":"Second","cy":"Ail"}}]},
                {"type":"rating","name":"stars","rateMin":0,"rateMax":10,"title":{"default":"How good?","cy":"Pa mor dda?"}},
                {"type":"matrix","name":"grid","title":{"default":"How much?","cy":"Faint?"},
                 "rows":[{"value":"INT","text":{"default":"Interview","cy":"Cyfweliad"}}],
                 "columns":[{"value":"1","text":{"default":"Little","cy":"Ychydig"}},{"value":"2","text":{"default":"Much","cy":"Llawer"}}]},
                {"type":"paneldynamic","name":"children","maxPanelCount":3,"title":{"default":"Your children","cy":"Eich plant"},
                 "templateElements":[{"type":"boolean","name":"atSchool","title":{"default":"At school?","cy":"Yn yr ysgol?"}}]},
                {"type":"html","name":"bye","html":{"default":"Thank you","cy":"Diolch yn fawr"}}]}]}""";

    @Test
    void takesOverAWholeSurveyInBothLanguages() throws Exception {
        SurveyJs survey = read(SURVEY);

        Questionnaire questionnaire = survey.questionnaire("survey-2026", Audience.LEARNER);

        assertThat(survey.draft().refused()).isEmpty();
        assertThat(PublicationRules.findings(questionnaire)).isEmpty();
        assertThat(questionnaire.title()).isEqualTo(new Label("Learners", "Dysgwyr"));
        assertThat(questionnaire.questions().stream().map(Question::variable))
                .containsExactly(
                        "year", "age", "when", "job", "who", "more", "best", "stars", "grid", "children", "bye");
        assertThat(questionnaire.questions().stream()
                        .map(q -> (Object) q.answer().getClass()))
                .containsExactly(
                        SingleChoice.class,
                        NumberAnswer.class,
                        DateAnswer.class,
                        YesNo.class,
                        MultipleChoice.class,
                        FreeText.class,
                        Ranking.class,
                        Scale.class,
                        Matrix.class,
                        Repeat.class,
                        Statement.class);
        NumberAnswer age = (NumberAnswer) questionnaire.questions().get(1).answer();
        assertThat(age.min()).isEqualByComparingTo(BigDecimal.valueOf(11));
        assertThat(questionnaire.questions().get(5).showIf())
                .isEqualTo("'FAMILY' in who && (age < 16.0 || job == 'YES') && answered(year)");
        assertThat(questionnaire.questions().get(0).section()).isEqualTo("about");
        assertThat(questionnaire.codeLists().get("stars")).hasSize(11);
    }

    @Test
    void tellsWhatHasNoWelshYet() throws Exception {
        SurveyJs survey = read("{\"elements\":[{\"type\":\"boolean\",\"name\":\"a\",\"title\":\"Only English\"}]}");

        Questionnaire questionnaire = survey.questionnaire("survey-2026", Audience.LEARNER);

        assertThat(survey.draft().refused()).isEmpty();
        assertThat(survey.draft().remarks())
                .anyMatch(
                        r -> r.pointer().equals("/elements/0/title") && r.code().equals("WELSH_MISSING"));
        assertThat(questionnaire.questions().getFirst().label()).isEqualTo(new Label("Only English", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'type':'file','name':'a','title':'A'}; /elements/0/type; TYPE_NOT_CARRIED",
                "{'type':'matrixdynamic','name':'a','title':'A'}; /elements/0/type; TYPE_NOT_CARRIED",
                "{'type':'panel','name':'a','elements':[]}; /elements/0/type; TYPE_NOT_CARRIED",
                "{'name':'a'}; /elements/0/type; TYPE_NOT_CARRIED",
                "7; /elements/0/type; TYPE_NOT_CARRIED",
                "{'type':'text','inputType':'password','name':'a','title':'A'}; /elements/0/inputType; TYPE_NOT_CARRIED",
                "{'type':'boolean','name':'a','title':'A','defaultValue':true}; /elements/0/defaultValue; PROPERTY_NOT_CARRIED",
                "{'type':'comment','name':'a','title':'A','validators':[]}; /elements/0/validators; PROPERTY_NOT_CARRIED",
                "{'type':'boolean','name':'a b','title':'A'}; /elements/0/name; NAME_NOT_CARRIED",
                "{'type':'boolean','name':'a','title':{'fr':'A'}}; /elements/0/title/fr; LANGUAGE_NOT_CARRIED",
                "{'type':'boolean','name':'a'}; /elements/0/title; REQUIRED",
                "{'type':'boolean','name':'a','title':'A','visibleIf':'{b} = 1'}; /elements/0/visibleIf; EXPRESSION_NAME_UNKNOWN",
                "{'type':'boolean','name':'a','title':'A','visibleIf':'age({a}) > 1'}; /elements/0/visibleIf; EXPRESSION_NOT_CARRIED",
                "{'type':'radiogroup','name':'a','title':'A','choices':[]}; /elements/0/choices; REQUIRED",
                "{'type':'radiogroup','name':'a','title':'A','choices':['x y']}; /elements/0/choices/0; CODE_NOT_CARRIED",
                "{'type':'radiogroup','name':'a','title':'A','choices':['x'],'showOtherItem':true}; /elements/0/showOtherItem; PROPERTY_NOT_CARRIED",
                "{'type':'html','name':'a','html':'<b>A</b>'}; /elements/0/html; VALUE_NOT_CARRIED",
                "{'type':'rating','name':'a','title':'A','rateMin':5,'rateMax':2}; /elements/0/rateMax; VALUE_NOT_CARRIED"
            })
    void refusesByNameWhatItCannotCarry(String element, String pointer, String code) throws Exception {
        String json = "{\"elements\":[" + element.replace('\'', '"') + "]}";

        assertThat(refused(json)).contains(pointer + " " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "null; /pages REQUIRED",
                "[]; /pages REQUIRED",
                "{}; /pages REQUIRED",
                "{\"pages\":[1]}; /pages/0 VALUE_NOT_CARRIED",
                "{\"elements\":[],\"locale\":\"fr\"}; /locale LANGUAGE_NOT_CARRIED",
                "{\"elements\":[],\"triggers\":[]}; /triggers PROPERTY_NOT_CARRIED",
                "{\"elements\":[],\"title\":{\"cy\":7}}; /title/cy VALUE_NOT_CARRIED"
            })
    void refusesWhatIsNoSurvey(String json, String refusal) throws Exception {
        assertThat(refused(json)).contains(refusal);
    }

    private static SurveyJs read(String json) throws Exception {
        return new SurveyJs(new ObjectMapper().readTree(json));
    }

    private static List<String> refused(String json) throws Exception {
        SurveyJs survey = read(json);
        survey.questionnaire("survey-2026", Audience.LEARNER);
        return survey.draft().refused().stream()
                .map(e -> e.pointer() + " " + e.code())
                .toList();
    }
}
