package careers.survey.correction;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class AmendmentApiTest {

    private OpenCampaign campaign;
    private UUID id;
    private String code;

    @BeforeEach
    void submitAResponse() {
        campaign = SurveyApi.anOpenCampaign();
        id = UUID.randomUUID();
        code = campaign.submit(id, campaign.aResponse()).path("receiptCode");
    }

    @Test
    void givesTheResponseOtherAnswers() {
        Response amended = amend(2, campaign.aResponseWith(Map.of("satisfaction", "1")));

        assertThat(amended.statusCode()).isEqualTo(201);
        assertThat(amended.<Integer>path("revision")).isEqualTo(2);
        assertThat(Database.value("SELECT status || (answers->>'satisfaction') FROM response WHERE id = '" + id + "'"))
                .isEqualTo("AMENDED1");
    }

    @Test
    void givesTheSameReceiptForTheSameAmendment() {
        Map<String, Object> content = campaign.aResponseWith(Map.of("satisfaction", "1"));
        Response first = amend(2, content);
        Response again = amend(2, content);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void stillGivesTheFirstReceiptToWhoeverSendsTheFirstContentAgain() {
        amend(2, campaign.aResponseWith(Map.of("satisfaction", "1")));

        assertThat(campaign.submit(id, campaign.aResponse()).statusCode()).isEqualTo(200);
    }

    @Test
    void takesRevisionsInTheirOrderOnly() {
        assertThatProblem(amend(3, campaign.aResponse())).is(409).hasCode("AMENDMENT_OUT_OF_ORDER");
        amend(2, campaign.aResponseWith(Map.of("satisfaction", "1"))).then().statusCode(201);
        assertThatProblem(amend(2, campaign.aResponseWith(Map.of("satisfaction", "5"))))
                .is(409)
                .hasCode("AMENDMENT_CONTENT_DIFFERS");
        amend(3, campaign.aResponseWith(Map.of("satisfaction", "5"))).then().statusCode(201);
        assertThatProblem(amend(2, campaign.aResponseWith(Map.of("satisfaction", "1"))))
                .is(409)
                .hasCode("AMENDMENT_OUT_OF_ORDER");
    }

    @Test
    void lets16ClientsMakeOneAmendment() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String chosen = i % 2 == 0 ? "1" : "5";
                answers.add(threads.submit(() -> amend(2, campaign.aResponseWith(Map.of("satisfaction", chosen)))));
            }
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 200, 409);
        assertThat(statuses.stream().filter(s -> s == 409)).hasSize(8);
        assertThat(Database.value("SELECT count(*) FROM outbox WHERE aggregate_id = '" + id + "'"))
                .isEqualTo("2");
    }

    @Test
    void givesOneReceiptToTwoWhoWaitForEachOtherWithTheSameAmendment() throws Exception {
        Map<String, Object> content = campaign.aResponseWith(Map.of("satisfaction", "1"));
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection holder = Database.connection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock = holder.prepareStatement("SELECT 1 FROM response WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, id);
                lock.execute();
            }
            answers.add(threads.submit(() -> amend(2, content)));
            answers.add(threads.submit(() -> amend(2, content)));
            await().until(() -> Database.value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND query LIKE '%FROM response%FOR UPDATE%'")
                    .equals("2"));
            holder.rollback();
        }

        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(201, 200);
        assertThat(answers.get(0).get().asString())
                .isEqualTo(answers.get(1).get().asString());
    }

    @Test
    void checksAnAmendmentAsAnyResponse() {
        assertThatProblem(amend(2, campaign.aResponseWith(Map.of("satisfaction", "9"))))
                .is(422)
                .hasError("/answers/satisfaction", "CODE_NOT_IN_LIST");
        OpenCampaign other = SurveyApi.anOpenCampaign();
        assertThatProblem(amend(2, other.aResponse())).is(422).hasError("/instrumentId", "INSTRUMENT_DIFFERS");
        assertThat(Database.value("SELECT status FROM response WHERE id = '" + id + "'"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void isForWhoeverHasTheReceipt() {
        assertThatProblem(Corrections.amend(
                        campaign, SurveyApi.RESPONDENTS, id, 2, "0000-0000-0000-0000", campaign.aResponse()))
                .is(403)
                .hasCode("RECEIPT_CODE_WRONG");
        assertThatProblem(Corrections.amend(campaign, SurveyApi.SCHOOL, id, 2, code, campaign.aResponse()))
                .is(403)
                .hasCode("ESTABLISHMENT_NOT_YOURS");
        assertThatProblem(Corrections.amend(
                        campaign, SurveyApi.RESPONDENTS, UUID.randomUUID(), 2, code, campaign.aResponse()))
                .is(404)
                .hasCode("NOT_FOUND");
    }

    @Test
    void endsWithTheCampaign() {
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag()).then().statusCode(200);

        assertThatProblem(amend(2, campaign.aResponseWith(Map.of("satisfaction", "1"))))
                .is(409)
                .hasCode("CAMPAIGN_CLOSED");
    }

    @Test
    void publishesTheNewAnswersAsTheNextVersion() {
        amend(2, campaign.aResponseWith(Map.of("satisfaction", "1", "comment", "Not to be told")))
                .then()
                .statusCode(201);

        try (TopicProbe probe = TopicProbe.on("survey.response.v1")) {
            TopicProbe.Message event = probe.awaitKey(id.toString(), 2).get(1);
            assertThat(event.type()).isEqualTo("survey.response.amended");
            assertThat(event.sequence()).isEqualTo(2);
            EventSchemaContract.assertValid("survey.response.amended", event.value());
            assertThat(event.value()).doesNotContain("Not to be told");
        }
    }

    private Response amend(int revision, Object content) {
        return Corrections.amend(campaign, SurveyApi.RESPONDENTS, id, revision, code, content);
    }
}
