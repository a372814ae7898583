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
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

@QuarkusTest
@WithInfrastructure
class ErasureApiTest {

    private OpenCampaign campaign;

    @BeforeEach
    void openACampaign() {
        campaign = SurveyApi.anOpenCampaign();
    }

    @Test
    void leavesNothingOfWhatWasAnsweredInAnyTable() throws SQLException {
        // Given: a draft that became an interview with words, amended once
        UUID id = UUID.randomUUID();
        String word = "canary" + id.toString().replace("-", "");
        Map<String, Object> content = campaign.aResponseWith(Map.of("satisfaction", "1", "comment", word + " one"));
        content.put("mode", "INTERVIEWER");
        content.put("interviewerReference", "REF-" + id.toString().substring(0, 8));
        String code = campaign.submitAs(Corrections.INTERVIEWER, id, content)
                .then()
                .statusCode(201)
                .extract()
                .path("receiptCode");
        content.put("answers", Map.of("satisfaction", "5", "comment", word + " two"));
        Corrections.amend(campaign, Corrections.INTERVIEWER, id, 2, code, content)
                .then()
                .statusCode(201);
        assertThat(tablesWith(word)).isNotEmpty();

        // When
        Response erased = Corrections.erase(SurveyApi.RESPONDENTS, Map.of("receiptCode", code));

        // Then
        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(tablesWith(word)).isEmpty();
        assertThat(tablesWith("REF-" + id.toString().substring(0, 8))).isEmpty();
        assertThat(tablesWith(code)).isEmpty();
        assertThat(tablesWith(id.toString()))
                .isSubsetOf("response_erasure", "outbox", "audit_entry", "free_text_erasure");
        assertThat(Database.value("SELECT count(*) FROM outbox WHERE aggregate_id = '" + id
                        + "' AND type <> 'survey.response.erased' AND payload <> '{}'"))
                .isEqualTo("0");
    }

    @Test
    void answersGoneToWhoeverSendsAnErasedResponseAgain() {
        UUID id = UUID.randomUUID();
        String code = campaign.submit(id, campaign.aResponse()).path("receiptCode");
        Corrections.erase(SurveyApi.RESPONDENTS, Map.of("receiptCode", code))
                .then()
                .statusCode(200);

        assertThatProblem(campaign.submit(id, campaign.aResponse())).is(410).hasCode("RESPONSE_ERASED");
        assertThatProblem(campaign.submit(id, campaign.aResponseWith(Map.of("satisfaction", "1"))))
                .is(410)
                .hasCode("RESPONSE_ERASED");
        assertThatProblem(Corrections.withdraw(code)).is(410).hasCode("RESPONSE_ERASED");
    }

    @Test
    void refusesToStoreAnErasedResponseBehindTheServicesBack() throws SQLException {
        // Given
        UUID kept = UUID.randomUUID();
        UUID erased = UUID.randomUUID();
        campaign.submit(kept, campaign.aResponse());
        campaign.submit(erased, campaign.aResponse());
        Corrections.eraseById(erased).then().statusCode(200);

        // When, then
        assertThatThrownBy(() -> Database.execute("""
                        INSERT INTO response (id, campaign_id, instrument_id, instrument_version, audience, language, mode,
                                              content_digest, answers, accepted_at)
                        SELECT '%s', campaign_id, instrument_id, instrument_version, audience, language, mode,
                               content_digest, answers, accepted_at FROM response WHERE id = '%s'""".formatted(erased, kept)))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        e -> assertThat(e.getServerErrorMessage().getConstraint())
                                .isEqualTo("ck_response_not_erased"));
    }

    @Test
    void isTheSameTwice() {
        UUID id = UUID.randomUUID();
        String code = campaign.submit(id, campaign.aResponse()).path("receiptCode");

        Response first = Corrections.erase(SurveyApi.RESPONDENTS, Map.of("receiptCode", code));
        Response again = Corrections.erase(SurveyApi.RESPONDENTS, Map.of("receiptCode", code));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Corrections.eraseById(id).asString()).isEqualTo(first.asString());
        assertThat(events(id)).isEqualTo("2");
    }

    @Test
    void tellsItsNeighboursToForgetWithoutSayingWhat() {
        UUID id = UUID.randomUUID();
        campaign.submit(id, campaign.aResponse());
        Corrections.eraseById(id).then().statusCode(200);

        try (TopicProbe probe = TopicProbe.on("survey.response.v1")) {
            TopicProbe.Message event = probe.awaitKey(id.toString(), 2).get(1);
            assertThat(event.type()).isEqualTo("survey.response.erased");
            assertThat(event.sequence()).isEqualTo(2);
            EventSchemaContract.assertValid("survey.response.erased", event.value());
        }
    }

    @Test
    void recordsWhoErasedByIdAndWhy() {
        UUID id = UUID.randomUUID();
        campaign.submit(id, campaign.aResponse());
        Corrections.eraseById(id).then().statusCode(200);

        assertThat(Database.value(
                        "SELECT actor || ' ' || reason FROM audit_entry WHERE target = 'response/" + id + "'"))
                .isEqualTo("priya asked for on the telephone");
    }

    @Test
    void leavesErasingByIdToAdministratorsWithAReason() {
        UUID id = UUID.randomUUID();
        campaign.submit(id, campaign.aResponse());

        assertThatProblem(Corrections.erase(
                        SurveyApi.RESPONDENTS, Map.of("responseId", id, "reason", "because I would like to")))
                .is(403)
                .hasCode("FORBIDDEN");
        assertThatProblem(Corrections.erase(SurveyApi.ADMINISTRATOR, Map.of("responseId", id)))
                .is(422)
                .hasError("/reason", "NOT_NULL");
        assertThatProblem(Corrections.erase(SurveyApi.ADMINISTRATOR, Map.of()))
                .is(422)
                .hasError("/receiptCode", "NOT_EXACTLY_ONE");
        assertThatProblem(Corrections.erase(
                        SurveyApi.ADMINISTRATOR,
                        Map.of("responseId", UUID.randomUUID(), "reason", "nobody has this one")))
                .is(404)
                .hasCode("NOT_FOUND");
        assertThatProblem(Corrections.erase(SurveyApi.RESPONDENTS, Map.of("receiptCode", "0000-0000-0000-0000")))
                .is(404)
                .hasCode("RECEIPT_CODE_UNKNOWN");
        assertThat(Database.value("SELECT count(*) FROM response WHERE id = '" + id + "'"))
                .isEqualTo("1");
    }

    @Test
    void winsAgainstSendingTheSameResponseAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            // Given
            UUID id = UUID.randomUUID();
            campaign.submit(id, campaign.aResponse()).then().statusCode(201);

            // When: it is erased while eight clients send it again
            try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
                List<Future<Response>> sent = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    sent.add(threads.submit(() -> campaign.submit(id, campaign.aResponse())));
                }
                threads.submit(() -> Corrections.eraseById(id)).get().then().statusCode(200);
                for (Future<Response> answer : sent) {
                    assertThat(answer.get().statusCode()).isIn(200, 410);
                }
            }

            // Then
            assertThat(Database.value("SELECT count(*) FROM response WHERE id = '" + id + "'"))
                    .isEqualTo("0");
            assertThat(events(id)).isEqualTo("2");
        }
    }

    private static String events(UUID id) {
        return Database.value("SELECT count(*) FROM outbox WHERE aggregate_id = '" + id + "'");
    }

    /** The names of the tables in which a row has this text in any column. */
    private static List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT EXISTS (SELECT 1 FROM " + table + " t WHERE t::text LIKE '%" + text + "%')")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
