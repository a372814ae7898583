package careers.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    @Test
    void sameSeedGivesSameAnswers() {
        for (var questionnaire : DemoData.instruments()) {
            assertThat(sheet(questionnaire, "cy", 7).fill())
                    .isEqualTo(sheet(questionnaire, "cy", 7).fill());
        }
    }

    @Test
    void answersEveryRequiredQuestionWhateverTheSeed() {
        for (var questionnaire : DemoData.instruments()) {
            for (int seed = 0; seed < 200; seed++) {
                var answers = sheet(questionnaire, "en", seed).fill();
                for (var question : questionnaire.path("questions")) {
                    if (question.path("required").asBoolean()) {
                        assertThat(answers)
                                .containsKey(question.path("variable").asText());
                    }
                }
            }
        }
    }

    @Test
    void answersWhatRoutingAsksAndNothingElse() {
        // Given
        var learner = DemoData.instruments().getFirst();
        int asked = 0;
        for (int seed = 0; seed < 200; seed++) {
            // When
            var answers = sheet(learner, "en", seed).fill();
            // Then
            if (answers.containsKey("barriers")) {
                assertThat(answers.get("needLevel")).isIn("UNSURE", "NEEDS_A_LOT_OF_SUPPORT");
                asked++;
            }
            assertThat(answers).doesNotContainKeys("welcomeText", "stage", "yearGroupOther");
        }
        assertThat(asked).isPositive();
    }

    @Test
    void sharesAddUpToTheirTotal() {
        var learner = DemoData.instruments().getFirst();
        for (int seed = 0; seed < 200; seed++) {
            var shares = (Map<?, ?>) sheet(learner, "cy", seed).fill().get("deliveryBlend");
            if (shares != null) {
                assertThat(shares.values().stream()
                                .mapToInt(Integer.class::cast)
                                .sum())
                        .isEqualTo(100);
            }
        }
    }

    @Test
    void neverCombinesAnExclusiveChoiceWithAnother() {
        var learner = DemoData.instruments().getFirst();
        int alone = 0;
        for (int seed = 0; seed < 500; seed++) {
            var sources = sheet(learner, "en", seed).fill().getOrDefault("supportSources", List.of());
            if (((List<?>) sources).contains("NONE")) {
                assertThat((List<?>) sources).hasSize(1);
                alone++;
            }
        }
        assertThat(alone).isPositive();
    }

    @Test
    void changedSubmissionDiffersInThatAnswerOnly() {
        // Given
        var questionnaire = DemoData.instruments().getFirst();
        var instrument = new Campaign.Published("id", 1, "LEARNER", questionnaire);
        var sent = Submission.of(instrument, new School("EN-900001", "Harbour Lantern Academy"), "en", 1);
        // When
        var changed = sent.with("satisfaction", "X");
        // Then
        assertThat(changed.id()).isEqualTo(sent.id());
        assertThat(changed.answer("satisfaction")).isEqualTo("X");
        assertThat(changed.answer("yearGroup")).isEqualTo(sent.answer("yearGroup"));
        assertThat(Map.copyOf(sent.document())).doesNotContainValue("X");
    }

    private static AnswerSheet sheet(JsonNode questionnaire, String language, long seed) {
        return new AnswerSheet(questionnaire, language, "EN-900001", seed);
    }
}
