package careers.insight.question;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.question.Question.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The questions fit the questionnaires that ship: no concept is a misspelling that would silently answer nothing. */
class ShippedConceptsTest {

    private static final Path SHIPPED = Path.of("..", "deploy", "demo-data", "instruments");

    private static final List<JsonNode> QUESTIONNAIRES = shipped();

    @ParameterizedTest
    @EnumSource(Question.class)
    void everyConceptIsAskedInAFormThatCanBeCounted(Question question) {
        var countable = Stream.of(Form.values()).map(Form::name).toList();
        for (var part : question.parts()) {
            var wanted = part.kind() == Kind.THEMES ? List.of("TEXT") : countable;
            for (var concept : part.concepts()) {
                assertThat(asked(concept).stream()
                                .map(each -> each.at("/answer/type").asText())
                                .toList())
                        .as(concept)
                        .containsAnyElementsOf(wanted);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void everyGapIsOfTwoMatricesWithTheSameRowsAndAYes(Question question) {
        question.parts().stream().filter(part -> part.kind() == Kind.GAP).forEach(part -> {
            var rows = part.concepts().stream()
                    .flatMap(concept -> asked(concept).stream())
                    .map(each -> each.at("/answer/rows").asText())
                    .distinct()
                    .toList();
            assertThat(rows).as(part.concept()).hasSize(1);
            for (var questionnaire : QUESTIONNAIRES) {
                for (var each : questionnaire.path("questions")) {
                    if (part.concepts().contains(each.path("concept").asText())) {
                        var codes = questionnaire
                                .path("codeLists")
                                .path(each.at("/answer/codeList").asText());
                        assertThat(codes.findValuesAsText("code")).contains("YES");
                    }
                }
            }
        });
    }

    private static List<JsonNode> asked(String concept) {
        var asked = new ArrayList<JsonNode>();
        for (var questionnaire : QUESTIONNAIRES) {
            for (var each : questionnaire.path("questions")) {
                if (each.path("concept").asText().equals(concept.split("/")[0])) {
                    asked.add(each);
                }
            }
        }
        return asked;
    }

    private static List<JsonNode> shipped() {
        var json = new ObjectMapper();
        try (var files = Files.list(SHIPPED)) {
            var questionnaires = new ArrayList<JsonNode>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                questionnaires.add(json.readTree(file.toFile()));
            }
            return questionnaires;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
