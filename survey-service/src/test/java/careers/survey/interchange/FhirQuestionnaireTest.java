package careers.survey.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the FHIR R4 Questionnaire that can be checked without its software, on every type of question. */
class FhirQuestionnaireTest {

    // Questionnaire.item.type, required binding http://hl7.org/fhir/ValueSet/item-type (R4).
    private static final Set<String> TYPES = Set.of(
            "group",
            "display",
            "boolean",
            "decimal",
            "integer",
            "date",
            "dateTime",
            "time",
            "string",
            "text",
            "url",
            "choice",
            "open-choice",
            "attachment",
            "reference",
            "quantity");

    @Test
    void writesItemsThatObeyTheConstraintsOfTheResource() throws Exception {
        List<JsonNode> items = new ArrayList<>();
        gather(resource().get("item"), items);

        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(TYPES).contains(item.get("type").textValue());
            // que-1: a group has items, a display has none.
            assertThat(item.has("item") && item.get("type").textValue().equals("display"))
                    .isFalse();
            if (item.get("type").textValue().equals("group")) {
                assertThat(item.get("item").size()).isPositive();
            }
            // que-6, que-8, que-10: what a display or group cannot have, and where maxLength may stand.
            assertThat(item.get("type").textValue().equals("display") && item.has("required"))
                    .isFalse();
            assertThat(item.has("answerOption"))
                    .isEqualTo(item.get("type").textValue().equals("choice"));
            assertThat(!item.has("maxLength") || item.get("type").textValue().equals("text"))
                    .isTrue();
        });
        // que-2: link ids are unique.
        assertThat(items.stream().map(i -> i.get("linkId").textValue())).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryTextInWelshAsATranslation() throws Exception {
        JsonNode resource = resource();
        JsonNode year = resource.at("/item/0/item/0");

        assertThat(resource.get("resourceType").textValue()).isEqualTo("Questionnaire");
        assertThat(resource.get("title").textValue()).isEqualTo("Learners");
        assertThat(resource.at("/_title/extension/0/extension/1/valueString").textValue())
                .isEqualTo("Dysgwyr");
        assertThat(year.get("linkId").textValue()).isEqualTo("year");
        assertThat(year.at("/answerOption/0/valueCoding/code").textValue()).isEqualTo("Y9");
        assertThat(year.at("/answerOption/0/valueCoding/_display/extension/0/extension/1/valueString")
                        .textValue())
                .isEqualTo("Blwyddyn 9");
    }

    @Test
    void takesConditionsAndLimitsAlong() throws Exception {
        String resource = resource().toString();

        assertThat(resource)
                .contains("sdc-questionnaire-enableWhenExpression", "'FAMILY' in who && (age < 16.0")
                .contains("\"url\":\"http://hl7.org/fhir/StructureDefinition/minValue\",\"valueInteger\":11")
                .contains("\"maxLength\":500", "\"valueInteger\":3");
    }

    private static ObjectNode resource() throws Exception {
        SurveyJs survey = new SurveyJs(new ObjectMapper().readTree(SurveyJsTest.SURVEY));
        Questionnaire questionnaire = survey.questionnaire("survey-2026", Audience.LEARNER);
        return FhirQuestionnaire.of(UUID.randomUUID(), 1, questionnaire);
    }

    private static void gather(JsonNode items, List<JsonNode> all) {
        for (JsonNode item : items) {
            all.add(item);
            if (item.has("item")) {
                gather(item.get("item"), all);
            }
        }
    }
}
