package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.json.CanonicalJson;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class PaymentApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @Test
    void refusesARunOfNothing() {
        World.aClaim(SCHOOL);
        assertThatProblem(Api.officer().post("/payment-runs", null)).is(409).hasCode("NOTHING_TO_PAY");
    }

    @Test
    void leavesOutClaimsThatTheCreatorHadAPartIn() {
        World.anApprovedClaim(SCHOOL);
        assertThatProblem(Api.as("approver-1", "payment-officer").post("/payment-runs", null))
                .is(409)
                .hasCode("NOTHING_TO_PAY");
    }

    @Test
    void locksWhatWasSelectedAndLetsSomebodyElseAuthorise() {
        // Given
        World.anApprovedClaim(SCHOOL);
        String run = World.aRun();
        assertThat(World.ok(Api.officer().get("/payment-runs/" + run)).<Integer>path("lineCount"))
                .as("counted while it is open")
                .isEqualTo(1);
        // When
        Response locked = World.ok(Api.officer().post("/payment-runs/" + run + "/lock", null));
        String sha = locked.path("contentSha256");
        // Then
        assertThat(locked.<Integer>path("total.amountPence")).isEqualTo(100_000);
        assertThat(locked.<Integer>path("lineCount")).isEqualTo(1);
        String path = "/payment-runs/" + run + "/authorisation";
        assertThatProblem(Api.as("officer-1", "finance-approver").post(path, Map.of("contentSha256", sha)))
                .is(403)
                .hasCode("RUN_FOUR_EYES_REQUIRED");
        assertThatProblem(Api.approver(1).post(path, Map.of("contentSha256", "0".repeat(64))))
                .is(409)
                .hasCode("RUN_CONTENT_DIFFERS");
        assertThatProblem(Api.officer().post("/payment-runs/" + run + "/instruction", null))
                .is(409)
                .hasCode("RUN_STATE_CONFLICT");
        World.ok(Api.approver(1).post(path, Map.of("contentSha256", sha)));
        assertThatProblem(Api.approver(2).post(path, Map.of("contentSha256", sha)))
                .is(409);
    }

    @Test
    void givesTheFileOutOnce() {
        // Given
        World.anApprovedClaim(SCHOOL);
        String run = World.anAuthorisedRun();
        assertThatProblem(Api.officer().post("/payment-runs/" + run + "/file", Map.of("format", "JSON")))
                .is(409);
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        String key = World.key();
        // When
        Response file = World.ok(Api.officer().post("/payment-runs/" + run + "/file", Map.of("format", "JSON"), key));
        // Then
        String content = file.path("content");
        assertThat(CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(file.path("sha256"));
        assertThat(content).contains("\"payee\":\"EN-900001\"").contains("\"amountPence\":100000");
        assertThat(content).contains("\"totalPence\":100000").contains("\"lineCount\":1");
        assertThatProblem(Api.officer().post("/payment-runs/" + run + "/file", Map.of("format", "CSV")))
                .is(410)
                .hasCode("FILE_ALREADY_TAKEN");
        assertThat(Api.officer()
                        .post("/payment-runs/" + run + "/file", Map.of("format", "JSON"), key)
                        .<String>path("content"))
                .isEqualTo(content);
    }

    @Test
    void reportsSettlementsThatMatchNothing() {
        // Given
        World.anApprovedClaim(SCHOOL);
        String run = World.anAuthorisedRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        String known = Api.officer().get("/payment-runs/" + run + "/lines").path("items[0].endToEndId");
        // When
        Response answer = World.ok(settle(run, known, "no-such-line"));
        Response again = World.ok(settle(run, known));
        // Then
        assertThat(answer.<Integer>path("settled")).isEqualTo(1);
        assertThat(answer.<List<String>>path("unmatched")).containsExactly("no-such-line");
        assertThat(again.<Integer>path("settled")).isZero();
        assertThat(again.<Integer>path("alreadySettled")).isEqualTo(1);
        assertThat(known).hasSize(34).endsWith("-1");
    }

    @Test
    void refusesASettlementInTheFuture() {
        World.anApprovedClaim(SCHOOL);
        String run = World.anAuthorisedRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        assertThatProblem(Api.officer()
                        .post(
                                "/payment-runs/" + run + "/settlements",
                                Map.of(
                                        "settlements",
                                        List.of(Map.of(
                                                "endToEndId",
                                                "a",
                                                "settledOn",
                                                World.today().plusDays(1).toString())))))
                .is(422)
                .hasCode("SETTLED_IN_FUTURE");
    }

    @Test
    void refusesAbsentRunsAndWrongRoles() {
        String absent = "/payment-runs/" + UUID.randomUUID();
        assertThatProblem(Api.officer().get(absent)).is(404);
        assertThatProblem(Api.officer().post(absent + "/lock", null)).is(404);
        assertThatProblem(Api.approver(1).post("/payment-runs", null)).is(403);
        assertThatProblem(Api.with("s", Set.of("school-client"), Map.of()).get("/payment-runs"))
                .is(403);
        assertThatProblem(Api.nobody().get("/payment-runs")).is(401);
    }

    private static Response settle(String run, String... endToEndIds) {
        return Api.officer()
                .post(
                        "/payment-runs/" + run + "/settlements",
                        Map.of(
                                "settlements",
                                List.of(endToEndIds).stream()
                                        .map(id -> Map.of(
                                                "endToEndId",
                                                id,
                                                "settledOn",
                                                World.today().toString()))
                                        .toList()));
    }
}
