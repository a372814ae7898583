package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class LongInstrumentApiTest {

    private static final int QUESTIONS = 5_000;

    @Test
    void publishesFiveThousandQuestionsWithoutATableOfTheirOwnAndTakesAnswersToAllOfThem() {
        // Given
        String columns = columns();
        OpenCampaign campaign = SurveyApi.anOpenCampaign(questionnaire());
        Map<String, Object> answers = new TreeMap<>(IntStream.range(0, QUESTIONS)
                .boxed()
                .collect(Collectors.toMap(i -> "item" + i, i -> i % 2 == 0 ? "C1" : "C2")));

        // When
        campaign.submit(UUID.randomUUID(), campaign.aResponseWith(answers))
                .then()
                .statusCode(201);
        answers.put("item4999", "C9");
        var refused = campaign.submit(UUID.randomUUID(), campaign.aResponseWith(answers));

        // Then
        assertThatProblem(refused).is(422).hasError("/answers/item4999", "CODE_NOT_IN_LIST");
        assertThat(Database.value("SELECT count(*) FROM response, json_object_keys(answers) WHERE campaign_id = '"
                        + campaign.id() + "'"))
                .isEqualTo("5000");
        assertThat(columns()).isEqualTo(columns);
        try (TopicProbe probe = TopicProbe.on("survey.instrument.v1")) {
            assertThat(probe.awaitKey(campaign.instrumentId(), 1).getFirst().value())
                    .contains("\"item4999\"");
        }
    }

    /** Tables and columns, of which none is made when something is published. */
    private static String columns() {
        return Database.value("SELECT md5(string_agg(table_name || '.' || column_name, ' '"
                + " ORDER BY table_name, column_name)) FROM information_schema.columns WHERE table_schema = 'public'");
    }

    private static String questionnaire() {
        return """
                {"survey":"long","audience":"LEARNER","title":{"en":"Survey 2026","cy":"Arolwg 2026"},"sourceLanguage":"en",
                 "codeLists":{"steps":[{"code":"C1","label":{"en":"Low","cy":"Isel"}},{"code":"C2","label":{"en":"High","cy":"Uchel"}},
                                       {"code":"C3","label":{"en":"Neither","cy":"Dim un"}}]},
                 "questions":[%s]}""".formatted(
                        IntStream.range(0, QUESTIONS).mapToObj("""
                        {"variable":"item%1$d","required":true,"label":{"en":"Statement number %1$d","cy":"Gosodiad rhif %1$d"},
                         "answer":{"type":"SINGLE","codeList":"steps"}}"""::formatted).collect(Collectors.joining(",")));
    }
}
