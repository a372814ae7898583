package careers.survey.correction;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

@QuarkusTest
@WithInfrastructure
class WithdrawalApiTest {

    private OpenCampaign campaign;

    @BeforeEach
    void openACampaign() {
        campaign = SurveyApi.anOpenCampaign();
    }

    @Test
    void takesTheAnswersBackAndKeepsThatThereWereSome() {
        // Given
        UUID id = UUID.randomUUID();
        String code = campaign.submit(id, campaign.aResponse()).path("receiptCode");

        // When
        Response withdrawn = Corrections.withdraw(code.toLowerCase(Locale.ROOT).replace("-", " "));

        // Then
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(withdrawn.<String>path("responseId")).isEqualTo(id.toString());
        assertThat(Database.value("SELECT status || answers FROM response WHERE id = '" + id + "'"))
                .isEqualTo("WITHDRAWN{}");
        assertThat(Database.value(
                        "SELECT payload FROM outbox WHERE aggregate_version = 1 AND aggregate_id = '" + id + "'"))
                .isEqualTo("{}");
    }

    @Test
    void isTheSameTwice() {
        String code = campaign.submit(UUID.randomUUID(), campaign.aResponse()).path("receiptCode");

        assertThat(Corrections.withdraw(code).asString())
                .isEqualTo(Corrections.withdraw(code).asString());
    }

    @Test
    void answersGoneToWhoeverSendsAWithdrawnResponseAgain() {
        UUID id = UUID.randomUUID();
        String code = campaign.submit(id, campaign.aResponse()).path("receiptCode");
        Corrections.withdraw(code).then().statusCode(200);

        assertThatProblem(campaign.submit(id, campaign.aResponse())).is(410).hasCode("RESPONSE_WITHDRAWN");
        assertThatProblem(Corrections.amend(campaign, SurveyApi.RESPONDENTS, id, 2, code, campaign.aResponse()))
                .is(410)
                .hasCode("RESPONSE_WITHDRAWN");
    }

    @Test
    void worksWhenTheCampaignIsOver() {
        String code = campaign.submit(UUID.randomUUID(), campaign.aResponse()).path("receiptCode");
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag()).then().statusCode(200);

        assertThat(Corrections.withdraw(code).statusCode()).isEqualTo(200);
    }

    @Test
    void publishesThatItCountsNoMore() {
        UUID id = UUID.randomUUID();
        String code = campaign.submit(id, campaign.aResponse()).path("receiptCode");
        Corrections.withdraw(code).then().statusCode(200);

        try (TopicProbe probe = TopicProbe.on("survey.response.v1")) {
            TopicProbe.Message event = probe.awaitKey(id.toString(), 2).get(1);
            assertThat(event.type()).isEqualTo("survey.response.withdrawn");
            assertThat(event.sequence()).isEqualTo(2);
            EventSchemaContract.assertValid("survey.response.withdrawn", event.value());
        }
    }

    @Test
    void saysNothingAboutCodesThatNobodyHas() {
        assertThatProblem(Corrections.withdraw("0000-0000-0000-0000")).is(404).hasCode("RECEIPT_CODE_UNKNOWN");
        assertThatProblem(Corrections.withdraw("'; DROP TABLE response; --"))
                .is(404)
                .hasCode("RECEIPT_CODE_UNKNOWN");
        assertThatProblem(Corrections.withdraw("short")).is(422).hasError("/receiptCode", "SIZE");
        assertThatProblem(SurveyApi.as(SurveyApi.ADMINISTRATOR)
                        .contentType(ContentType.JSON)
                        .body(Map.of("receiptCode", "0000-0000-0000-0000"))
                        .post("/api/survey/v1/withdrawals"))
                .is(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void cannotKeepAnswersOfAWithdrawnResponse() {
        UUID id = UUID.randomUUID();
        String code = campaign.submit(id, campaign.aResponse()).path("receiptCode");
        Corrections.withdraw(code).then().statusCode(200);

        assertThatThrownBy(
                        () -> Database.execute("UPDATE response SET answers = '{\"a\":\"1\"}' WHERE id = '" + id + "'"))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        e -> assertThat(e.getServerErrorMessage().getConstraint())
                                .isEqualTo("ck_response_withdrawn_empty"));
    }
}
