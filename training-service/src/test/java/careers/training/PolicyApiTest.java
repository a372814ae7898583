package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class PolicyApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void goesFromADraftIntoForceAndPricesByLevel() {
        // Given
        String before = World.aClaim(SCHOOL);
        Map<String, Object> terms = PolicyWorld.terms(120_000);
        terms.put(
                "amounts",
                List.of(
                        PolicyWorld.amount("NON_ACCREDITED", 50_000),
                        PolicyWorld.amount("LEVEL_6", 150_000),
                        PolicyWorld.amount("LEVEL_7", 200_000)));
        // When
        String policy = PolicyWorld.inForce(terms);
        Response claim = Api.school(World.OTHER_SCHOOL)
                .post("/bursary-claims", Map.of("enrolmentId", World.aCompletedEnrolment(World.OTHER_SCHOOL)));
        // Then
        assertThat(claim.<Integer>path("amount.amountPence")).isEqualTo(150_000);
        assertThat(claim.<String>path("policyVersionId")).isEqualTo(policy);
        assertThat(Api.auditor().get("/bursary-claims/" + before).<Integer>path("amount.amountPence"))
                .isEqualTo(100_000);
        Response founding = World.ok(Api.auditor().get("/policy-versions/" + PolicyWorld.FOUNDING));
        assertThat(founding.<String>path("state")).isEqualTo("RETIRED");
        assertThat(founding.<String>path("effectiveTo"))
                .isEqualTo(World.today().minusDays(1).toString());
        assertThat(World.ok(Api.auditor().get("/policy-versions")).<List<Integer>>path("items.versionNo"))
                .containsExactly(1, 2);
    }

    @Test
    void isApprovedBySomebodyWhoDidNotWriteIt() {
        // Given
        Map<String, Object> terms = PolicyWorld.terms(120_000);
        String policy = PolicyWorld.draft(terms);
        Api both = Api.with("writer-2", Set.of("programme-administrator", "finance-approver"), Map.of());
        World.ok(PolicyWorld.put(both, "/policy-versions/" + policy, "\"0\"", terms));
        World.ok(PolicyWorld.simulate(policy));
        // Then
        assertThatProblem(PolicyWorld.approve(both, policy)).is(403).hasCode("POLICY_FOUR_EYES_REQUIRED");
        assertThatProblem(PolicyWorld.approve(Api.as("admin-1", "finance-approver"), policy))
                .is(403)
                .hasCode("POLICY_FOUR_EYES_REQUIRED");
        assertThatProblem(Api.approver(1)
                        .post("/policy-versions/" + policy + "/approval", Map.of("contentSha256", "0".repeat(64))))
                .is(409)
                .hasCode("POLICY_CONTENT_DIFFERS");
        World.ok(PolicyWorld.approve(Api.approver(1), policy));
    }

    @Test
    void isNotApprovedBeforeItWasSimulatedNorChangedAfterwards() {
        // Given
        Map<String, Object> terms = PolicyWorld.terms(120_000);
        String policy = PolicyWorld.draft(terms);
        Response early = PolicyWorld.approve(Api.approver(1), policy);
        assertThatProblem(early).is(409).hasCode("POLICY_STATE_CONFLICT");
        assertThat(early.<List<String>>path("allowedActions")).containsExactly("EDIT", "SIMULATE");
        // When
        Response simulated = World.ok(PolicyWorld.simulate(policy));
        // Then
        assertThat(simulated.<String>path("state")).isEqualTo("SIMULATED");
        assertThat(simulated.<Integer>path("simulation.gain")).isZero();
        assertThatProblem(PolicyWorld.put(
                        Api.administrator(), "/policy-versions/" + policy, simulated.header("ETag"), terms))
                .is(409)
                .hasCode("POLICY_STATE_CONFLICT");
        Response draft = World.ok(PolicyWorld.act(policy, "revision"));
        assertThat(draft.<Object>path("simulation")).isNull();
        terms.put("claimWindowDays", 120);
        Response edited = World.ok(
                PolicyWorld.put(Api.administrator(), "/policy-versions/" + policy, draft.header("ETag"), terms));
        assertThat(edited.<Integer>path("claimWindowDays")).isEqualTo(120);
        assertThat(edited.<String>path("contentSha256")).isNotEqualTo(simulated.path("contentSha256"));
    }

    @Test
    void isEditedOnlyFromTheVersionThatWasSeen() {
        Map<String, Object> terms = PolicyWorld.terms(120_000);
        String path = "/policy-versions/" + PolicyWorld.draft(terms);
        assertThatProblem(PolicyWorld.put(Api.administrator(), path, null, terms))
                .is(428);
        assertThatProblem(PolicyWorld.put(Api.administrator(), path, "\"7\"", terms))
                .is(412);
        assertThatProblem(PolicyWorld.put(Api.administrator(), "/policy-versions/" + UUID.randomUUID(), "\"0\"", terms))
                .is(404);
    }

    @Test
    void doesNotBeginInThePast() {
        Map<String, Object> terms = PolicyWorld.terms(120_000);
        terms.put("effectiveFrom", World.today().minusDays(1).toString());
        String policy = PolicyWorld.draft(terms);
        World.ok(PolicyWorld.simulate(policy));
        World.ok(PolicyWorld.approve(Api.approver(1), policy));
        assertThatProblem(PolicyWorld.act(policy, "activation")).is(409).hasCode("POLICY_RETROACTIVE");
    }

    @Test
    void leavesNothingInForceOnceRetired() {
        // Given
        World.ok(Api.administrator()
                .post(
                        "/policy-versions/" + PolicyWorld.FOUNDING + "/retirement",
                        Map.of("lastDay", World.today().toString())));
        // Then
        World.aClaim(SCHOOL);
        World.execute("alter table policy_version disable trigger tg_policy_version_frozen");
        try {
            World.execute("update policy_version set effective_to = current_date - 2");
        } finally {
            World.execute("alter table policy_version enable trigger tg_policy_version_frozen");
        }
        String enrolment = World.aCompletedEnrolment(World.OTHER_SCHOOL);
        assertThatProblem(Api.school(World.OTHER_SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment)))
                .is(422)
                .hasErrors(1)
                .hasError("/enrolmentId", "POLICY_IN_FORCE");
    }

    @Test
    void refusesTermsThatContradictThemselves() {
        Map<String, Object> terms = PolicyWorld.terms(100_000);
        terms.put(
                "amounts",
                List.of(
                        PolicyWorld.amount("LEVEL_6", 1),
                        PolicyWorld.amount("LEVEL_6", 2),
                        PolicyWorld.amount("LEVEL_7", 3)));
        assertThatProblem(Api.administrator().post("/policy-versions", terms))
                .is(422)
                .hasCode("POLICY_AMOUNTS_INCOMPLETE");
        terms = PolicyWorld.terms(100_000);
        terms.put("acceptsFrom", "2026-12-01");
        terms.put("acceptsTo", "2026-11-30");
        assertThatProblem(Api.administrator().post("/policy-versions", terms))
                .is(422)
                .hasCode("POLICY_DATES_REVERSED");
        terms = PolicyWorld.terms(0);
        assertThatProblem(Api.administrator().post("/policy-versions", terms))
                .is(422)
                .hasCode("VALIDATION_FAILED");
        terms = PolicyWorld.terms(100_000);
        terms.put("scheme", "another");
        assertThatProblem(Api.administrator().post("/policy-versions", terms))
                .is(422)
                .hasCode("SCHEME_UNKNOWN");
        terms.put("evidence", List.of("A_SONG"));
        assertThatProblem(Api.administrator().post("/policy-versions", terms)).is(400);
    }
}
