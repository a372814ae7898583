package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class LedgerHistoryApiTest {

    private static final String TRANSACTIONS = "/ledger/transactions";

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @Test
    void showsEveryMovementOfMoneyWithBothEntriesAndNoneOfPlaces() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        // When
        Response all = World.ok(Api.auditor().get(TRANSACTIONS));
        // Then
        assertThat(all.<List<String>>path("items.kind"))
                .containsExactly("BUDGET_ALLOCATED", "CLAIM_COMMITTED", "CLAIM_PAYABLE");
        assertThat(all.<List<String>>path("items[2].entries.account")).containsExactly("COMMITTED", "PAYABLE");
        assertThat(all.<List<Integer>>path("items[2].entries.amount.amountPence"))
                .containsExactly(-100_000, 100_000);
        assertThat(all.<String>path("items[2].recordedBy")).isEqualTo("approver-2");
        assertThat(all.<List<String>>path("items.sourceKey").get(2)).startsWith("claim:" + claim);
    }

    @Test
    void findsTheMovementsOfOneClaimOrAccountPageByPage() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        World.aClaim(OTHER_SCHOOL);
        // When
        String path = TRANSACTIONS + "?limit=1&source=claim:" + claim;
        List<String> kinds = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            Response page = World.ok(Api.auditor().get(path + cursor));
            kinds.addAll(page.<List<String>>path("items.kind"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        // Then
        assertThat(kinds).containsExactly("CLAIM_COMMITTED", "CLAIM_PAYABLE");
        assertThat(World.ok(Api.auditor().get(TRANSACTIONS + "?account=PAYABLE"))
                        .<List<String>>path("items.kind"))
                .containsExactly("CLAIM_PAYABLE");
        assertThat(World.ok(Api.auditor().get(TRANSACTIONS + "?source=nothing")).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void balancesTheAccountsAsTheyWere() {
        // Given
        String before = Database.value(
                "select to_char(max(occurred_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from ledger_transaction");
        String claim = World.aClaim(SCHOOL);
        // When
        Response then = World.ok(Api.auditor().get("/ledger/trial-balance?asAt=" + before));
        Response longAgo = World.ok(Api.administrator().get("/ledger/trial-balance?asAt=2020-01-01T00:00:00Z"));
        // Then
        assertThat(then.<String>path("asAt")).isEqualTo(before);
        assertThat(balance(then, "UNCOMMITTED")).isEqualTo(500_000);
        assertThat(balance(then, "COMMITTED")).isZero();
        assertThat(then.<Boolean>path("balanced")).isTrue();
        assertThat(World.balances()).containsEntry("COMMITTED", 100_000L);
        assertThat(balance(longAgo, "FUNDER_BUDGET")).isZero();
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + claim + "/withdrawal", null));
        assertThat(balance(World.ok(Api.auditor().get("/ledger/trial-balance?asAt=" + before)), "UNCOMMITTED"))
                .isEqualTo(500_000);
    }

    @Test
    void refusesWhatIsNoTimeOrHasNotCome() {
        for (String asAt : List.of("yesterday", "2026-11-21", "2026-02-30T00:00:00Z", "", "%00")) {
            assertThatProblem(Api.auditor().get("/ledger/trial-balance?asAt=" + asAt))
                    .is(400)
                    .hasCode("MALFORMED_REQUEST");
        }
        Response future = Api.auditor().get("/ledger/trial-balance?asAt=2999-01-01T00:00:00Z");
        assertThatProblem(future).is(400);
        assertThat(future.<List<Map<String, String>>>path("errors").getFirst()).containsEntry("code", "TIME_IN_FUTURE");
        assertThatProblem(Api.auditor().get(TRANSACTIONS + "?account=SAVINGS")).is(400);
        assertThatProblem(Api.auditor().get(TRANSACTIONS + "?source=%00")).is(400);
        assertThatProblem(Api.administrator().get(TRANSACTIONS)).is(403);
    }

    private static int balance(Response trial, String account) {
        return trial.path("accounts.find { it.account == '" + account + "' }.balance.amountPence");
    }
}
