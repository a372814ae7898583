package careers.survey.response;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.SCHOOL;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

@QuarkusTest
@WithInfrastructure
class ResponseApiTest {

    /** A response that attacks on the table are tried on. */
    private static UUID kept;

    @Test
    void givesAReceiptForAValidResponse() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();

        // When
        Response accepted = campaign.submit(id, campaign.aResponse());

        // Then
        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(accepted.<String>path("responseId")).isEqualTo(id.toString());
        assertThat(accepted.<String>path("campaignId")).isEqualTo(campaign.id());
        assertThat(accepted.<String>path("contentDigest")).matches("[0-9a-f]{64}");
        assertThat(stored(id)).isEqualTo(1);
    }

    @Test
    void givesTheSameReceiptForTheSameContentHoweverItIsWritten() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();
        String oneWay = """
                {"instrumentId":"%s","instrumentVersion":%d,"language":"en","mode":"SELF",
                 "answers":{"satisfaction":"5","comment":"caf\\u00e9"}}""".formatted(campaign.instrumentId(), campaign.instrumentVersion());
        String another = """
                {"answers":{"comment":"café","satisfaction":"5"}, "establishment":null,
                 "mode":"SELF","language":"en","instrumentVersion":%d,"instrumentId":"%s"}""".formatted(campaign.instrumentVersion(), campaign.instrumentId());

        // When
        Response first = campaign.submit(id, oneWay);
        Response again = campaign.submit(id, another);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(stored(id)).isEqualTo(1);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();
        String digest = campaign.submit(id, campaign.aResponse()).path("contentDigest");

        // When
        Response refused = campaign.submit(id, campaign.aResponseWith(Map.of("satisfaction", "1")));

        // Then
        assertThatProblem(refused).is(409).hasCode("RESPONSE_CONTENT_DIFFERS");
        assertThat(refused.<String>path("storedDigest")).isEqualTo(digest);
        assertThat(Database.value("SELECT answers ->> 'satisfaction' FROM response WHERE id = '" + id + "'"))
                .isEqualTo("5");
    }

    @Test
    void refusesAnIdThatAnotherCampaignHas() {
        OpenCampaign one = SurveyApi.anOpenCampaign();
        OpenCampaign other = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();
        one.submit(id, one.aResponse());

        assertThatProblem(other.submit(id, other.aResponse())).is(409).hasCode("RESPONSE_ID_TAKEN");
    }

    @Test
    void reportsEveryViolatedRuleWithItsPointerAndStoresNothing() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();

        // When
        Response refused = campaign.submit(
                id,
                campaign.aResponseWith(Map.of(
                        "mainSource", "NEIGHBOUR", "sources", List.of("NONE", "FAMILY"), "comment", 7, "age", "14")));

        // Then
        assertThatProblem(refused)
                .is(422)
                .hasCode("RESPONSE_INVALID")
                .hasError("/answers/satisfaction", "REQUIRED")
                .hasError("/answers/mainSource", "CODE_NOT_IN_LIST")
                .hasError("/answers/sources", "EXCLUSIVE_CHOICE_COMBINED")
                .hasError("/answers/comment", "WRONG_TYPE")
                .hasError("/answers/age", "UNKNOWN_VARIABLE")
                .hasErrors(5)
                .doesNotEcho("NEIGHBOUR");
        assertThat(stored(id)).isZero();
    }

    @Test
    void explainsItselfInWelsh() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();

        Response refused = as(RESPONDENTS)
                .header("Accept-Language", "fr, cy;q=0.9, en;q=0.5")
                .contentType(ContentType.JSON)
                .body(campaign.aResponseWith(Map.of()))
                .put("/api/survey/v1/campaigns/" + campaign.id() + "/responses/" + UUID.randomUUID());

        assertThat(refused.header("Content-Language")).isEqualTo("cy");
        assertThat(refused.<String>path("title")).startsWith("Mae'r atebion yn torri rheolau");
        assertThat(refused.<String>path("errors[0].message")).isEqualTo("Mae angen ateb");
    }

    @Test
    void takesNothingAfterClosingButStillGivesOldReceipts() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        Response receipt = campaign.submit(before, campaign.aResponse());
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag());

        // When
        Response late = campaign.submit(after, campaign.aResponse());
        Response again = campaign.submit(before, campaign.aResponse());

        // Then
        assertThatProblem(late).is(409).hasCode("CAMPAIGN_CLOSED");
        assertThat(stored(after)).isZero();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(receipt.asString());
    }

    @Test
    void takesResponsesOnlyWithinTheWindow() {
        Response instrument = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire());
        Instant now = Instant.now();
        OpenCampaign early = open(instrument, now.plus(1, ChronoUnit.HOURS), now.plus(2, ChronoUnit.HOURS));
        OpenCampaign late = open(instrument, now.minus(2, ChronoUnit.HOURS), now.minus(1, ChronoUnit.HOURS));

        assertThatProblem(early.submit(UUID.randomUUID(), early.aResponse()))
                .is(409)
                .hasCode("CAMPAIGN_NOT_OPEN");
        assertThatProblem(late.submit(UUID.randomUUID(), late.aResponse()))
                .is(409)
                .hasCode("CAMPAIGN_CLOSED");
    }

    @Test
    void takesNothingBeforeOpening() {
        Response instrument = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire());
        Instant now = Instant.now();
        Response planned = SurveyApi.planCampaign(
                List.of(instrument.<String>path("id")), now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.HOURS));
        OpenCampaign campaign =
                new OpenCampaign(planned.path("id"), "", instrument.path("id"), instrument.path("version"));

        assertThatProblem(campaign.submit(UUID.randomUUID(), campaign.aResponse()))
                .is(409)
                .hasCode("CAMPAIGN_NOT_OPEN");
    }

    @Test
    void knowsNoCampaignThatDoesNotExist() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        OpenCampaign unknown = new OpenCampaign(
                UUID.randomUUID().toString(), "", campaign.instrumentId(), campaign.instrumentVersion());

        assertThatProblem(unknown.submit(UUID.randomUUID(), unknown.aResponse()))
                .is(404)
                .hasCode("NOT_FOUND");
    }

    @Test
    void takesOnlyTheInstrumentsOfTheCampaign() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> otherVersion = campaign.aResponse();
        otherVersion.put("instrumentVersion", campaign.instrumentVersion() + 1);
        Map<String, Object> otherInstrument = campaign.aResponse();
        otherInstrument.put("instrumentId", SurveyApi.anOpenCampaign().instrumentId());

        assertThatProblem(campaign.submit(UUID.randomUUID(), otherVersion))
                .is(422)
                .hasError("/instrumentId", "INSTRUMENT_NOT_IN_CAMPAIGN");
        assertThatProblem(campaign.submit(UUID.randomUUID(), otherInstrument))
                .is(422)
                .hasError("/instrumentId", "INSTRUMENT_NOT_IN_CAMPAIGN");
    }

    @Test
    void letsASchoolAnswerForItselfOnly() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> own = campaign.aResponse();
        own.put("establishment", "CY-6990001");
        Map<String, Object> foreign = campaign.aResponse();
        foreign.put("establishment", "EN-900002");

        assertThat(campaign.submitAs(SCHOOL, UUID.randomUUID(), own).statusCode())
                .isEqualTo(201);
        assertThatProblem(campaign.submitAs(SCHOOL, UUID.randomUUID(), foreign))
                .is(403)
                .hasCode("ESTABLISHMENT_NOT_YOURS");
        assertThatProblem(campaign.submitAs(SCHOOL, UUID.randomUUID(), campaign.aResponse()))
                .is(403)
                .hasCode("ESTABLISHMENT_NOT_YOURS");
        assertThatProblem(campaign.submitAs(ADMINISTRATOR, UUID.randomUUID(), own))
                .is(403)
                .hasCode("FORBIDDEN");
    }

    static Stream<Arguments> malformed() {
        String valid =
                "\"instrumentId\":\"%s\",\"instrumentVersion\":1,\"language\":\"en\",\"mode\":\"SELF\",\"answers\":{}";
        return Stream.of(
                Arguments.of("", 422),
                Arguments.of("null", 422),
                Arguments.of("{}", 422),
                Arguments.of("[]", 400),
                Arguments.of("{" + valid, 400),
                Arguments.of("{" + valid + "} {}", 400),
                Arguments.of("{" + valid + ",\"mode\":\"SELF\"}", 400),
                Arguments.of("{" + valid + ",\"colour\":\"red\"}", 400),
                Arguments.of("{" + valid.replace("\"instrumentVersion\":1", "\"instrumentVersion\":\"1\"") + "}", 400),
                Arguments.of("{" + valid.replace("\"instrumentVersion\":1", "\"instrumentVersion\":1.0") + "}", 400),
                Arguments.of("{" + valid.replace("\"instrumentVersion\":1", "\"instrumentVersion\":1e400") + "}", 400),
                Arguments.of("{" + valid.replace("\"SELF\"", "\"self\"") + "}", 400),
                Arguments.of("{" + valid.replace("\"SELF\"", "0") + "}", 400),
                Arguments.of("{" + valid.replace("\"en\"", "\"de\"") + "}", 422),
                Arguments.of("{" + valid.replace("\"en\"", "\"e\\u0000\"") + "}", 400),
                Arguments.of("{" + valid + ",\"establishment\":\"EN-1\"}", 422),
                Arguments.of("{" + valid.replace("{}", "[".repeat(100) + "]".repeat(100)) + "}", 400),
                Arguments.of("{" + valid.replace("{}", "{\"comment\":NaN}") + "}", 400),
                Arguments.of("{" + valid.replace("{}", "{\"a\":1,\"a\":2}") + "}", 400),
                Arguments.of("\uFEFF{", 400));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoResponse(String body, int status) {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();

        Response refused = campaign.submit(id, body.formatted(campaign.instrumentId()));

        assertThatProblem(refused).is(status);
        assertThat(stored(id)).isZero();
    }

    @Test
    void keepsWelshLettersAsTheyAre() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();

        campaign.submit(id, campaign.aResponseWith(Map.of("satisfaction", "5", "comment", "tŷ, dŵr, ŵ ŷ ï")));

        assertThat(Database.value("SELECT words FROM free_text WHERE response_id = '" + id + "'"))
                .isEqualTo("tŷ, dŵr, ŵ ŷ ï");
    }

    private static OpenCampaign open(Response instrument, Instant opensAt, Instant closesAt) {
        Response planned = SurveyApi.planCampaign(List.of(instrument.<String>path("id")), opensAt, closesAt);
        SurveyApi.moveCampaign(planned.path("id"), "opening", planned.header("ETag"));
        return new OpenCampaign(planned.path("id"), "", instrument.path("id"), instrument.path("version"));
    }

    private static int stored(UUID id) {
        return Integer.parseInt(Database.value("SELECT count(*) FROM response WHERE id = '" + id + "'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            content_digest = upper('ab' || substr(content_digest, 3)); ck_response_content_digest
            content_digest = left(content_digest, 63)                ; ck_response_content_digest
            content_digest = content_digest || '0'                   ; ck_response_content_digest
            withdrawal_code_hash = repeat('g', 64)                   ; ck_response_withdrawal_code_hash
            establishment = 'EN-12345'                               ; ck_response_establishment
            establishment = 'EN-1234567'                             ; ck_response_establishment
            establishment = 'CY-123456'                              ; ck_response_establishment
            establishment = 'XX-123456'                              ; ck_response_establishment
            establishment = 'EN-12345x'                              ; ck_response_establishment
            establishment = 'EN-12345' || chr(10)                    ; ck_response_establishment
            """)
    void isKeptInFormByTheDatabaseToo(String change, String constraint) {
        submitOnce();
        assertThatThrownBy(() -> Database.execute("UPDATE response SET " + change + " WHERE id = '" + kept + "'"))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        e -> assertThat(e.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    private static void submitOnce() {
        if (kept == null) {
            OpenCampaign campaign = SurveyApi.anOpenCampaign();
            UUID id = UUID.randomUUID();
            campaign.submit(id, campaign.aResponse()).then().statusCode(201);
            kept = id;
        }
    }

    @Test
    void leavesInterviewsToInterviewersAndSchools() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> interview = campaign.aResponse();
        interview.put("mode", "INTERVIEWER");
        interview.put("interviewerReference", "REF-7");
        interview.put("establishment", "EN-900001");
        String interviewer = TestTokens.token("ines", Set.of(Roles.INTERVIEWER));

        assertThatProblem(campaign.submitAs(RESPONDENTS, UUID.randomUUID(), interview))
                .is(403)
                .hasCode("INTERVIEWER_MODE_NOT_ALLOWED");
        assertThat(campaign.submitAs(interviewer, UUID.randomUUID(), interview).statusCode())
                .isEqualTo(201);
        assertThat(campaign.submitAs(SCHOOL, UUID.randomUUID(), interview).statusCode())
                .isEqualTo(201);
    }
}
