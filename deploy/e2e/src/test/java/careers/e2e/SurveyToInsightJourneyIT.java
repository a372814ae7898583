package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A response enters through the gateway and comes out as part of a figure. */
@ExtendWith(WholeSystem.class)
class SurveyToInsightJourneyIT {

    @Test
    void responsesThroughTheGatewayBecomeAFigure(ApiClient api) {
        // Given
        var survey = Survey.open(api);
        for (int person = 0; person < 25; person++) {
            survey.put(UUID.randomUUID(), answer(person), person % 2 == 0 ? "en" : "cy")
                    .expect(201);
        }
        // When the campaign still runs, then the full block before the last one is shown
        assertThat(survey.figureOf(10).path("status").asText()).isEqualTo("FREE");
        // When it has closed, then everybody is
        survey.close();
        var figure = survey.figureOf(25);
        assertThat(figure.path("policy").asText()).isEqualTo("sdc-3");
        assertThat(number(figure, "/noiseVariance")).isEqualTo("0.8889");
        // 17 of 23 with noise of five draws: 12 people off is less likely than one in ten thousand.
        assertThat(figure.path("base").path("answered").asInt()).isBetween(11, 25);
        assertThat(figure.at("/estimate").decimalValue())
                .isBetween(
                        figure.at("/interval/lower").decimalValue(),
                        figure.at("/interval/upper").decimalValue());
        // Without noise the limits would be 0.5353 and 0.8745.
        assertThat(figure.at("/interval/method").asText()).isEqualTo("wilson+noise");
    }

    @Test
    void fewerThanTenPeopleAreWithheldForGood(ApiClient api, Evidence evidence) {
        // Given
        var survey = Survey.open(api);
        for (int person = 0; person < 9; person++) {
            survey.put(UUID.randomUUID(), "5", "cy").expect(201);
        }
        // When
        survey.close();
        Patience.await(
                "nine facts and the closing",
                () -> evidence.facts(survey)
                        + evidence.count(
                                "insight",
                                "select count(*) from inbox where topic = 'survey.campaign.v1' and last_version = 2"
                                        + " and aggregate_id = ?",
                                survey.campaign()),
                count -> count == 10);
        // Then
        var figure = survey.figure();
        assertThat(figure.path("status").asText()).isEqualTo("WITHHELD");
        assertThat(figure.path("reason").asText()).isEqualTo("BASE_BELOW_MINIMUM");
        assertThat(figure.path("estimate").isNumber()).isFalse();
        assertThat(figure.path("base").isObject()).isFalse();
        assertThat(figure.path("counts")).isEmpty();
    }

    @Test
    void sameResponseAgainGetsTheSameReceiptAndCountsOnce(ApiClient api) {
        // Given
        var survey = Survey.open(api);
        var ids = java.util.stream.Stream.generate(UUID::randomUUID).limit(10).toList();
        for (var id : ids) {
            var first = survey.put(id, "4", "en").expect(201);
            // When
            var again = survey.put(id, "4", "en").expect(200);
            // Then
            assertThat(again.body()).isEqualTo(first.body());
            survey.put(id, "1", "en").expectProblem(409, "RESPONSE_CONTENT_DIFFERS");
        }
        survey.close();
        // Then
        assertThat(survey.figureOf(10).path("release").path("blocks").asInt()).isEqualTo(1);
    }

    /** Of 25 people 17 are satisfied, 6 are not and 2 have no opinion. */
    private static String answer(int person) {
        if (person < 17) {
            return person % 2 == 0 ? "4" : "5";
        }
        return person < 23 ? "2" : "DK";
    }

    private static String number(JsonNode figure, String pointer) {
        return figure.at(pointer).decimalValue().toPlainString();
    }
}
