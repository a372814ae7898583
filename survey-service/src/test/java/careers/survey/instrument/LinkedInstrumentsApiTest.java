package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static careers.survey.instrument.Authoring.SURVEYS;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class LinkedInstrumentsApiTest {

    private final String survey = "authoring-" + UUID.randomUUID();
    private final String learner = Authoring.forLearners(survey);
    private final String parent = Authoring.forParents(survey);

    @Test
    void refusesDriftBetweenExactUsesAndNamesBothQuestions() {
        // Given
        SurveyApi.aPublishedInstrument(learner);
        Response drafted = SurveyApi.draft(parent.replace("{\"code\":\"5\",", "{\"code\":\"4\","));

        // When
        Response refused = SurveyApi.publish(drafted.path("id"), drafted.header("ETag"));

        // Then
        assertThatProblem(refused)
                .is(422)
                .hasCode("INSTRUMENT_NOT_PUBLISHABLE")
                .hasError("/questions/0", "EXACT_DRIFT")
                .hasErrors(1);
        assertThat(refused.<List<String>>path("errors.message").getFirst())
                .startsWith("satisfaction (Survey 2026, here)")
                .contains("same answer options in the same order")
                .endsWith("satisfaction (Survey 2026, LEARNER version 1, /questions/0)");
    }

    @Test
    void refusesDriftFromTheAudiencesOwnEarlierVersion() {
        SurveyApi.aPublishedInstrument(learner);

        assertThatProblem(SurveyApi.aPublishedInstrument(learner.replace("{\"code\":\"5\",", "{\"code\":\"4\",")))
                .is(422)
                .hasError("/questions/0", "EXACT_DRIFT");
    }

    @Test
    void letsOnlyOneOfTwoDriftingSiblingsThroughWhenBothArePublishedAtOnce() throws Exception {
        // Given
        Response first = SurveyApi.draft(learner);
        Response second = SurveyApi.draft(parent.replace("{\"code\":\"5\",", "{\"code\":\"4\","));

        // When
        List<Integer> statuses;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> publications = List.of(
                    () -> SurveyApi.publish(first.path("id"), first.header("ETag"))
                            .statusCode(),
                    () -> SurveyApi.publish(second.path("id"), second.header("ETag"))
                            .statusCode());
            statuses = both.invokeAll(publications).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(statuses).containsExactly(200, 422);
    }

    @Test
    void showsASurveyWithItsInstrumentsAndWhereEachVariableIsUsed() {
        // Given
        String ofLearners = SurveyApi.aPublishedInstrument(learner).path("id");
        String ofParents = SurveyApi.aPublishedInstrument(parent).path("id");
        SurveyApi.draft(learner);

        // When
        Response shown = as(RESPONDENTS).get(SURVEYS + "/" + survey);

        // Then
        assertThat(shown.<List<String>>path("audiences.audience")).containsExactly("LEARNER", "PARENT_CARER");
        assertThat(shown.<List<List<String>>>path("audiences.instruments.id"))
                .containsExactly(List.of(ofLearners), List.of(ofParents));
        Map<String, Object> satisfaction = shown.path("variables.find { it.variable == 'satisfaction' }.uses[1]");
        assertThat(satisfaction)
                .containsEntry("audience", "PARENT_CARER")
                .containsEntry("version", 1)
                .containsEntry("pointer", "/questions/0")
                .containsEntry("type", "SCALE")
                .containsEntry("comparability", "EXACT");
        assertThat(as(ADMINISTRATOR)
                        .get(SURVEYS + "/" + survey)
                        .<List<List<String>>>path("audiences.instruments.id")
                        .getFirst())
                .hasSize(2);
        assertThatProblem(as(RESPONDENTS).get(SURVEYS + "/nobody-knows-it")).is(404);
    }

    @Test
    void listsTheSurveysByName() {
        SurveyApi.draft(learner.replace(survey, "zz-" + survey));
        SurveyApi.aPublishedInstrument(learner);

        assertThat(names(RESPONDENTS))
                .contains(survey)
                .doesNotContain("zz-" + survey)
                .isSorted();
        assertThat(names(ADMINISTRATOR)).contains(survey, "zz-" + survey);
    }

    private static List<String> names(String token) {
        List<String> names = new java.util.ArrayList<>();
        Response page = as(token).get(SURVEYS + "?limit=3");
        names.addAll(page.path("items.survey"));
        while (page.path("next") != null) {
            page = as(token).queryParam("cursor", page.<String>path("next")).get(SURVEYS + "?limit=3");
            names.addAll(page.path("items.survey"));
        }
        return names;
    }
}
