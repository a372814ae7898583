package careers.survey.quota;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class QuotaApiTest {

    private static final String CAMPAIGNS = "/api/survey/v1/campaigns/";
    private static final String HIGH = "satisfaction == '5'";

    @Test
    void takesExactlyAsManyAsThereArePlacesFromTwoHundredAtOnce() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        assertThat(set(campaign, "high", HIGH, 100).statusCode()).isEqualTo(201);
        assertThat(answerAtOnce(campaign, 90, "5")).hasSize(90).containsOnly(201);

        // When
        List<Integer> statuses = answerAtOnce(campaign, 200, "5");

        // Then
        assertThat(statuses.stream().filter(s -> s == 201)).hasSize(10);
        assertThat(statuses.stream().filter(s -> s == 409)).hasSize(190);
        assertThat(stored(campaign)).isEqualTo(100);
        assertThat(taken(campaign, "high")).isEqualTo(100);
        assertThat(events(campaign)).isEqualTo(100);
    }

    @Test
    void namesTheFullQuotaAndLetsOthersIn() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        set(campaign, "high", HIGH, 10);
        for (int i = 0; i < 10; i++) {
            answer(campaign, "5").then().statusCode(201);
        }

        // When
        UUID id = UUID.randomUUID();
        Response refused = campaign.submit(id, campaign.aResponse());

        // Then
        assertThatProblem(refused).is(409).hasCode("QUOTA_FULL");
        assertThat(refused.<String>path("quotaId")).isEqualTo("high");
        assertThat(refused.<String>path("label.cy")).isEqualTo("Bodlon");
        assertThat(Database.value("SELECT count(*) FROM outbox WHERE aggregate_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(answer(campaign, "1").statusCode()).isEqualTo(201);
        Response raised = change(campaign, "high", HIGH, 20, etag(campaign, "high"));
        assertThat(raised.statusCode()).as(raised.asString()).isEqualTo(200);
        assertThat(campaign.submit(id, campaign.aResponse()).statusCode()).isEqualTo(201);
        assertThat(taken(campaign, "high")).isEqualTo(11);
    }

    @Test
    void countsHistoryExactlyWhileResponsesComeIn() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        answerAtOnce(campaign, 30, "5");
        answerAtOnce(campaign, 20, "1");
        List<Callable<Integer>> clients = clients(campaign, 150, "5");

        // When
        List<Integer> statuses = new ArrayList<>();
        Response set;
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> running = new ArrayList<>();
            clients.forEach(c -> running.add(pool.submit(c)));
            set = set(campaign, "late", HIGH, 500);
            for (Future<Integer> status : running) {
                statuses.add(status.get());
            }
        }

        // Then
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(201);
        assertThat(statuses).containsOnly(201);
        assertThat(taken(campaign, "late")).isEqualTo(180);
        assertThat(stored(campaign)).isEqualTo(200);
    }

    @Test
    void refusesALimitBelowWhatIsTaken() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        answerAtOnce(campaign, 21, "5");

        assertThatProblem(set(campaign, "high", HIGH, 20)).is(409).hasCode("QUOTA_LIMIT_BELOW_TAKEN");
        assertThat(set(campaign, "high", HIGH, 40).statusCode()).isEqualTo(201);
        assertThatProblem(change(campaign, "high", HIGH, 20, etag(campaign, "high")))
                .is(409)
                .hasCode("QUOTA_LIMIT_BELOW_TAKEN");
        Response other = change(campaign, "high", "satisfaction == '1'", 10, etag(campaign, "high"));
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(200);
        assertThat(taken(campaign, "high")).isZero();
    }

    @Test
    void countsOverAllInstrumentsOfACampaign() {
        // Given
        List<String> instruments = new ArrayList<>();
        Map<String, Integer> versions = new HashMap<>();
        for (String audience : List.of("LEARNER", "PARENT_CARER")) {
            Response instrument =
                    SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire().replace("LEARNER", audience));
            instruments.add(instrument.path("id"));
            versions.put(instrument.path("id"), instrument.path("version"));
        }
        Response planned = SurveyApi.planCampaign(
                instruments, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2190-01-01T00:00:00Z"));
        Response opened = SurveyApi.moveCampaign(planned.path("id"), "opening", planned.header("ETag"));
        OpenCampaign campaign = new OpenCampaign(opened.path("id"), opened.header("ETag"), instruments.get(0), 1);
        Map<String, Object> quota = quota(HIGH, 10);
        quota.put("audiences", List.of("LEARNER", "PARENT_CARER"));
        put(campaign, "both", quota, null).then().statusCode(201);

        // When
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            Map<String, Object> response = campaign.aResponse();
            String instrument = instruments.get(i % 2);
            response.put("instrumentId", instrument);
            response.put("instrumentVersion", versions.get(instrument));
            statuses.add(campaign.submit(UUID.randomUUID(), response).statusCode());
        }

        // Then
        assertThat(statuses.subList(0, 10)).containsOnly(201);
        assertThat(statuses.getLast()).isEqualTo(409);
    }

    /** Overlapping quotas, one response after the other, against a model of maps and counters. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void decidesLikeTheModelOverOverlappingQuotas(long seed) {
        Random random = new Random(seed);
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Map<String, String>> kinds = Map.of(
                "high", Map.of("satisfaction", "5"),
                "low", Map.of("satisfaction", "1"),
                "family", Map.of("mainSource", "FAMILY"),
                "high-family", Map.of("satisfaction", "5", "mainSource", "FAMILY"));
        Map<String, Integer> free = new HashMap<>();
        kinds.forEach((id, wanted) -> {
            int limit = 10 + 10 * random.nextInt(3);
            List<String> tests = new ArrayList<>();
            wanted.forEach((variable, code) -> tests.add(variable + " == '" + code + "'"));
            set(campaign, id, String.join(" && ", tests), limit).then().statusCode(201);
            free.put(id, limit);
        });

        for (int i = 0; i < 120; i++) {
            Map<String, Object> answers = new HashMap<>();
            answers.put("satisfaction", random.nextBoolean() ? "5" : "1");
            if (random.nextInt(3) > 0) {
                answers.put("mainSource", random.nextBoolean() ? "FAMILY" : "NONE");
            }
            List<String> counting = kinds.entrySet().stream()
                    .filter(kind ->
                            answers.entrySet().containsAll(kind.getValue().entrySet()))
                    .map(Map.Entry::getKey)
                    .toList();
            boolean fits = counting.stream().allMatch(id -> free.get(id) > 0);

            int status = campaign.submit(UUID.randomUUID(), campaign.aResponseWith(answers))
                    .statusCode();

            assertThat(status).as("seed %d, response %d", seed, i).isEqualTo(fits ? 201 : 409);
            if (fits) {
                counting.forEach(id -> free.merge(id, -1, Integer::sum));
            }
        }
        kinds.keySet()
                .forEach(id -> assertThat(Database.value("SELECT places - taken FROM quota_cell WHERE campaign_id"
                                + " = '" + campaign.id() + "' AND quota_id = '" + id + "'"))
                        .isEqualTo(free.get(id).toString()));
    }

    @Test
    void refusesAQuotaThatCannotBe() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> quota = quota("satisfacton == '5'", 25);
        quota.put("audiences", List.of("LEARNER", "HEAD_PRINCIPAL"));

        Response refused = put(campaign, "high", quota, null);

        assertThatProblem(refused)
                .is(422)
                .hasError("/limit", "LIMIT_NOT_A_STEP")
                .hasError("/audiences", "AUDIENCE_NOT_IN_CAMPAIGN");
        assertThat(refused.<List<String>>path("errors.pointer")).contains("/when");
        assertThat(set(campaign, "high", "satisfaction ==", 10).statusCode()).isEqualTo(422);
        assertThat(set(campaign, "high", "1 + 1", 10).statusCode()).isEqualTo(422);
        assertThatProblem(set(campaign, "No-Such-Id", HIGH, 10)).is(404);
        assertThatProblem(set(campaign, "high", HIGH, 0)).is(422).hasError("/limit", "MIN");
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Response first = set(campaign, "high", HIGH, 10);

        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThatProblem(set(campaign, "high", HIGH, 20)).is(428);
        assertThatProblem(change(campaign, "high", HIGH, 20, "\"9\"")).is(412);
        assertThatProblem(change(campaign, "other", HIGH, 20, "\"1\"")).is(412);
        assertThat(change(campaign, "high", HIGH, 20, "\"1\"").header("ETag")).isEqualTo("\"2\"");
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag());
        assertThatProblem(change(campaign, "high", HIGH, 30, "\"2\"")).is(409).hasCode("CAMPAIGN_ACTION_NOT_ALLOWED");
        assertThatProblem(as(RESPONDENTS).get(CAMPAIGNS + campaign.id() + "/quotas"))
                .is(403);
    }

    @Test
    void showsWhatIsTakenInStepsOnly() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        set(campaign, "high", HIGH, 50);
        set(campaign, "low", "satisfaction == '1'", 50);
        answerAtOnce(campaign, 19, "5");
        answerAtOnce(campaign, 9, "1");

        Response quotas = as(ADMINISTRATOR).get(CAMPAIGNS + campaign.id() + "/quotas?limit=1");
        Response rest =
                as(ADMINISTRATOR).get(CAMPAIGNS + campaign.id() + "/quotas?limit=1&cursor=" + quotas.path("next"));

        assertThat(quotas.<Integer>path("items[0].taken.atLeast")).isEqualTo(10);
        assertThat(rest.<String>path("items[0].quotaId")).isEqualTo("low");
        assertThat(rest.<Integer>path("items[0].taken.atLeast")).isZero();
        assertThat(rest.<Boolean>path("items[0].taken.belowThreshold")).isTrue();
    }

    @Test
    void cannotBeOverfilledBehindTheServicesBackEither() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        set(campaign, "high", HIGH, 10);
        String row = " WHERE campaign_id = '" + campaign.id() + "'";

        for (String attack : List.of("taken = 11", "taken = -1", "places = -1")) {
            assertThatThrownBy(() -> Database.execute("UPDATE quota_cell SET " + attack + row))
                    .as(attack)
                    .isInstanceOf(SQLException.class);
        }
    }

    private static List<Integer> answerAtOnce(OpenCampaign campaign, int count, String satisfaction) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(32)) {
            for (Future<Integer> status : pool.invokeAll(clients(campaign, count, satisfaction))) {
                statuses.add(status.get());
            }
        }
        return statuses;
    }

    private static List<Callable<Integer>> clients(OpenCampaign campaign, int count, String satisfaction) {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(() -> answer(campaign, satisfaction).statusCode());
        }
        return clients;
    }

    private static Response answer(OpenCampaign campaign, String satisfaction) {
        return campaign.submit(UUID.randomUUID(), campaign.aResponseWith(Map.of("satisfaction", satisfaction)));
    }

    private static Map<String, Object> quota(String when, int limit) {
        Map<String, Object> quota = new HashMap<>();
        quota.put("label", Map.of("en", "Content", "cy", "Bodlon"));
        quota.put("audiences", List.of("LEARNER"));
        quota.put("when", when);
        quota.put("limit", limit);
        quota.put("onFull", "SCREEN_OUT");
        return quota;
    }

    private static Response set(OpenCampaign campaign, String id, String when, int limit) {
        return put(campaign, id, quota(when, limit), null);
    }

    private static Response change(OpenCampaign campaign, String id, String when, int limit, String etag) {
        return put(campaign, id, quota(when, limit), etag);
    }

    private static Response put(OpenCampaign campaign, String id, Map<String, Object> quota, String etag) {
        var request = as(ADMINISTRATOR).contentType(ContentType.JSON).body(quota);
        return (etag == null ? request : request.header("If-Match", etag))
                .put(CAMPAIGNS + campaign.id() + "/quotas/" + id);
    }

    private static String etag(OpenCampaign campaign, String id) {
        return as(ADMINISTRATOR)
                .get(CAMPAIGNS + campaign.id() + "/quotas/" + id)
                .header("ETag");
    }

    private static int taken(OpenCampaign campaign, String id) {
        return Integer.parseInt(Database.value("SELECT taken FROM quota_cell WHERE campaign_id = '" + campaign.id()
                + "' AND quota_id = '" + id + "'"));
    }

    private static int stored(OpenCampaign campaign) {
        return Integer.parseInt(
                Database.value("SELECT count(*) FROM response WHERE campaign_id = '" + campaign.id() + "'"));
    }

    private static int events(OpenCampaign campaign) {
        return Integer.parseInt(Database.value("SELECT count(*) FROM outbox WHERE type = 'survey.response.accepted' AND"
                + " payload ->> 'campaignId' = '" + campaign.id() + "'"));
    }
}
