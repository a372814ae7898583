package careers.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodedAnswersTest {

    private static final String CHILDREN = """
            {"survey":"s","audience":"PARENT_CARER","questions":[
              {"variable":"comment","answer":{"type":"TEXT"}},
              {"variable":"children","answer":{"type":"REPEAT","maxTimes":3,"questions":[
                {"variable":"age","answer":{"type":"NUMBER"}},
                {"variable":"about","answer":{"type":"TEXT"}},
                {"variable":"older","answer":{"type":"COMPUTED","expression":"age > 15"}}]}}]}""";

    private static CodedAnswers coded(Map<String, Object> answers) throws Exception {
        return CodedAnswers.of(new ObjectMapper().readValue(CHILDREN, Questionnaire.class), answers);
    }

    @Test
    void leavesWordsBehindInRowsToo() throws Exception {
        var coded = coded(
                Map.of("comment", "words", "children", List.of(Map.of("age", 16, "about", "words"), Map.of("age", 4))));

        assertThat(coded.values()).isEqualTo(Map.of("children", List.of(Map.of("age", 16), Map.of("age", 4))));
        assertThat(coded.texts()).containsExactly("comment", "about");
    }

    @Test
    void keepsTheAnswersOfARowBesideWhatWasComputedInIt() throws Exception {
        var coded = coded(Map.of("children", List.of(Map.of("age", 16), Map.of("age", 4))));
        Map<String, Object> computed =
                Map.of("children", List.of(Map.of("older", true), Map.of("older", false)), "eldest", "TEENAGER");

        assertThat(coded.with(computed))
                .isEqualTo(Map.of(
                        "children",
                        List.of(Map.of("age", 16, "older", true), Map.of("age", 4, "older", false)),
                        "eldest",
                        "TEENAGER"));
        assertThat(coded.values()).isEqualTo(Map.of("children", List.of(Map.of("age", 16), Map.of("age", 4))));
    }
}
