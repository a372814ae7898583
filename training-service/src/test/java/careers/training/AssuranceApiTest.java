package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.training.sampling.Sampler;
import careers.training.sampling.Unit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Samples that anybody can compute again, and the look into what they chose. */
@QuarkusTest
@WithInfrastructure
class AssuranceApiTest {

    static final String SAMPLE = "019b0000-0000-7000-8000-0000000000dd";
    static final String SEED = "a seed that nobody knew before";

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void drawsExactlyWhatSeedAndPopulationGive() {
        // Given
        fourPaidClaims();
        aClosedWindow(30);
        // When
        Response drawn = World.ok(draw(SEED));
        // Then
        Response population = Api.auditor().get("/assurance-samples/" + SAMPLE + "/population");
        List<Unit> units = population.jsonPath().<Map<String, ?>>getList("items").stream()
                .map(unit -> new Unit(
                        UUID.fromString(unit.get("claimId").toString()),
                        ((Number) ((Map<?, ?>) unit.get("amount")).get("amountPence")).longValue(),
                        unit.get("stratum").toString(),
                        (Boolean) unit.get("highRisk")))
                .toList();
        Set<String> chosen =
                Sampler.choose(SEED, 30, units).stream().map(UUID::toString).collect(Collectors.toSet());
        assertThat(units).hasSize(4);
        assertThat(population.<List<String>>path("items.findAll { it.selected }.claimId"))
                .containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(Api.auditor().get("/assurance-items").<List<String>>path("items.claimId"))
                .containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(drawn.<String>path("populationSha256")).isEqualTo(Sampler.digest(units));
        assertThat(drawn.<Integer>path("population.amountPence")).isEqualTo(400_000);
        assertThat(drawn.<Integer>path("sampleCount")).isEqualTo(chosen.size());
        assertThat(drawn.<Integer>path("sample.amountPence")).isGreaterThanOrEqualTo(120_000);
        assertThatProblem(draw(SEED)).is(409).hasCode("SAMPLE_STATE_CONFLICT");
    }

    @Test
    void commitsOnlyBeforeTheWindowClosesAndDrawsOnlyAfterItWithTheSameSeed() {
        assertThatProblem(commit(-9, -1, 10)).is(422).hasCode("SAMPLE_WINDOW_OVER");
        assertThatProblem(commit(5, 1, 10)).is(422).hasCode("SAMPLE_WINDOW_REVERSED");
        assertThatProblem(commit(0, 5, 9)).is(422).hasCode("VALIDATION_FAILED");
        Response committed = World.created(commit(0, 5, 10));
        assertThat(committed.<String>path("seed")).isNull();
        assertThatProblem(commit(5, 9, 10)).is(409).hasCode("SAMPLE_WINDOW_TAKEN");
        assertThatProblem(Api.auditor()
                        .post("/assurance-samples/" + committed.path("sampleId") + "/drawing", Map.of("seed", SEED)))
                .is(409)
                .hasCode("SAMPLE_WINDOW_OPEN");
        aClosedWindow(10);
        assertThatProblem(draw("another seed than that one")).is(422).hasCode("SEED_DIFFERS");
    }

    @Test
    void endsWithWhatTheProviderAssures() {
        String item = anItem();
        World.ok(act(Api.administrator(), item, "provider-question", dueIn(5)));
        assertThatProblem(act(Api.provider("10000099"), item, "provider-answer", Map.of("assured", true)))
                .is(404);
        assertThatProblem(act(ownProvider(item), item, "provider-answer", Map.of("assured", false)))
                .is(422)
                .hasCode("FINDING_MISMATCH");
        assertThatProblem(act(Api.administrator(), item, "provider-silence", null))
                .is(409)
                .hasCode("ASSURANCE_ANSWER_OPEN");
        Response assured = World.ok(act(ownProvider(item), item, "provider-answer", Map.of("assured", true)));
        assertThat(assured.<String>path("state")).isEqualTo("ASSURED");
        assertThatProblem(act(Api.administrator(), item, "school-question", dueIn(5)))
                .is(409)
                .hasCode("ASSURANCE_STATE_CONFLICT");
    }

    @Test
    void takesSilenceForAnAnswerOnceTheDayIsOver() {
        // Given
        String item = anItem();
        World.ok(act(Api.administrator(), item, "provider-question", dueIn(1)));
        PaymentWorld.pastTheGuards("assurance_item", "update assurance_item set due_on = due_on - 2");
        // When
        World.ok(act(Api.administrator(), item, "provider-silence", null));
        // Then
        Response silent = World.ok(Api.auditor().get("/assurance-items/" + item));
        assertThat(silent.<String>path("state")).isEqualTo("NOT_ASSURED");
        assertThat(silent.<String>path("finding")).isEqualTo("PROVIDER_DID_NOT_ANSWER");
        assertThat(World.ok(Api.auditor().get("/assurance-samples")).<List<String>>path("items.sampleId"))
                .containsExactly(SAMPLE);
        assertThat(World.ok(Api.auditor().get("/assurance-samples/" + SAMPLE)).<String>path("seed"))
                .isEqualTo(SEED);
    }

    @Test
    void claimsBackWhatNobodyCanShow() {
        // Given
        String item = aDoubtedItem();
        assertThatProblem(act(Api.school(OTHER_SCHOOL), item, "school-answer", Map.of("answer", "EVIDENCE_HELD")))
                .is(404);
        assertThatProblem(act(Api.administrator(), item, "conclusion", rejected()))
                .is(409)
                .hasCode("ASSURANCE_ANSWER_OPEN");
        World.ok(act(
                Api.school(SCHOOL),
                item,
                "school-answer",
                Map.of("answer", "EVIDENCE_HELD", "evidenceSha256", "b".repeat(64))));
        // When
        Response concluded = World.ok(act(Api.administrator(), item, "conclusion", rejected()));
        // Then
        assertThat(concluded.<String>path("state")).isEqualTo("REJECTED");
        Response clawbacks = Api.auditor().get("/clawbacks?claim=" + concluded.path("claimId"));
        assertThat(clawbacks.<List<String>>path("items.reasonCode")).containsExactly("TRAINING_NOT_ASSURED");
        assertThat(clawbacks.<List<String>>path("items.state")).containsExactly("PROPOSED");
        assertThat(clawbacks.<List<Integer>>path("items.amount.amountPence")).containsExactly(100_000);
    }

    @Test
    void leavesTheMoneyWhereEvidenceSuffices() {
        String item = aDoubtedItem();
        World.ok(act(Api.school(SCHOOL), item, "school-answer", Map.of("answer", "PROVIDER_IS_MISTAKEN")));
        World.ok(act(
                Api.administrator(),
                item,
                "conclusion",
                Map.of("accepted", true, "reasonCode", "EVIDENCE_SUFFICIENT")));
        assertThat(Database.value("select count(*) from clawback")).isEqualTo("0");
    }

    /** A paid claim that was chosen. */
    private static String anItem() {
        PaymentWorld.aPaidClaim(SCHOOL);
        settledYesterday();
        aClosedWindow(10);
        World.ok(draw(SEED));
        return Api.auditor().get("/assurance-items?state=SELECTED").path("items[0].itemId");
    }

    private static String aDoubtedItem() {
        String item = anItem();
        World.ok(act(Api.administrator(), item, "provider-question", dueIn(5)));
        World.ok(act(
                ownProvider(item),
                item,
                "provider-answer",
                Map.of("assured", false, "reasonCode", "NO_RECORD_OF_TRAINING")));
        World.ok(act(Api.administrator(), item, "school-question", dueIn(5)));
        return item;
    }

    private static Map<String, Object> rejected() {
        return Map.of("accepted", false, "reasonCode", "EVIDENCE_INSUFFICIENT");
    }

    static void fourPaidClaims() {
        for (int i = 0; i < 2; i++) {
            World.anApprovedClaim(SCHOOL);
            World.anApprovedClaim(OTHER_SCHOOL);
        }
        PaymentWorld.settle(PaymentWorld.anInstructedRun());
        settledYesterday();
    }

    /** Time passes: what was settled today was settled yesterday. */
    private static void settledYesterday() {
        PaymentWorld.pastTheGuards("payment_line", "update payment_line set settled_on = settled_on - 1");
    }

    /** A sample whose seed was committed five days ago for a window that closed yesterday. */
    static void aClosedWindow(int share) {
        World.execute("insert into assurance_sample (id, state, window_from, window_to, share_percent, seed_sha256,"
                + " committed_by, committed_at, version) values ('" + SAMPLE + "', 'COMMITTED', date '"
                + World.today().minusDays(9) + "', date '" + World.today().minusDays(1) + "', " + share + ", '"
                + Sampler.sha256(SEED) + "', 'auditor-1', now() - interval '5 days', 0)");
    }

    static Response draw(String seed) {
        return Api.auditor().post("/assurance-samples/" + SAMPLE + "/drawing", Map.of("seed", seed));
    }

    private static Response commit(int fromDay, int toDay, int share) {
        Map<String, Object> request = new HashMap<>();
        request.put("windowFrom", World.today().plusDays(fromDay).toString());
        request.put("windowTo", World.today().plusDays(toDay).toString());
        request.put("sharePercent", share);
        request.put("seedSha256", Sampler.sha256(SEED));
        return Api.auditor().post("/assurance-samples", request);
    }

    private static Map<String, Object> dueIn(int days) {
        return Map.of("dueOn", World.today().plusDays(days).toString());
    }

    private static Api ownProvider(String item) {
        return Api.provider(Database.value("select provider_ukprn from assurance_item where id = '" + item + "'"));
    }

    private static Response act(Api caller, String item, String action, Object body) {
        return caller.post("/assurance-items/" + item + "/" + action, body);
    }
}
