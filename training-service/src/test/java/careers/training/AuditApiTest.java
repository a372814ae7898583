package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class AuditApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void recordsEveryMoneyActionWithWhoDidIt() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        String run = World.anAuthorisedRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        // Then
        assertThat(acts("?action=SUBMIT_CLAIM")).containsExactly("school-client-1 bursary-claims/" + claim);
        assertThat(acts("?action=DECIDE_CLAIM"))
                .containsExactly(
                        "approver-1 bursary-claims/" + claim + "/decisions",
                        "approver-2 bursary-claims/" + claim + "/decisions");
        assertThat(acts("?actor=officer-1"))
                .containsExactly(
                        "officer-1 payment-runs/" + run,
                        "officer-1 payment-runs/" + run + "/lock",
                        "officer-1 payment-runs/" + run + "/instruction");
        assertThat(acts("?target=payment-runs/" + run + "/authorisation"))
                .containsExactly("approver-2 payment-runs/" + run + "/authorisation");
        assertThat(acts("?action=ALLOCATE_BUDGET")).hasSize(1);
    }

    @Test
    void recordsAnActInItsOwnTransactionAndOnce() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> allocation =
                Map.of("reference", "award-audit", "amount", Map.of("amountPence", 500, "currency", "GBP"));
        // When
        World.created(Api.administrator().post("/budget-allocations", allocation, key));
        World.created(Api.administrator().post("/budget-allocations", allocation, key));
        // Then
        assertThat(Database.value("select count(*) from audit_entry a join ledger_transaction t"
                        + " on t.recorded_in = a.recorded_in and t.source_key = 'allocation:award-audit'"))
                .isEqualTo("1");
    }

    @Test
    void recordsNothingOfWhatWasRefused() {
        String before = Database.value("select count(*) from audit_entry");
        assertThat(Api.officer().post("/payment-runs", null).statusCode()).isEqualTo(409);
        assertThat(Database.value("select count(*) from audit_entry")).isEqualTo(before);
    }

    @Test
    void pagesAndRefusesACursorOfAnotherList() {
        Response first = World.ok(Api.auditor().get("/audit-entries?limit=1"));
        String next = first.path("next");
        assertThat(World.ok(Api.auditor().get("/audit-entries?limit=1&cursor=" + next))
                        .<List<?>>path("items"))
                .hasSize(1);
        assertThat(Api.auditor()
                        .get("/audit-entries?action=LOCK_RUN&cursor=" + next)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesToChangeOrForgetAnEntry() {
        Attack.isRefusedBy("ck_audit_entry_record", "update audit_entry set actor = 'somebody'");
        Attack.isRefusedBy("ck_audit_entry_record", "delete from audit_entry");
        Attack.isRefusedBy("ck_audit_entry_record", "truncate audit_entry");
        Attack.isRefusedBy(
                "ck_audit_entry_action",
                "insert into audit_entry (id, actor, action, target, request_id, recorded_at)"
                        + " values (gen_random_uuid(), 'x', 'not an action', 'x', 'x', now())");
    }

    private static List<String> acts(String filter) {
        List<Map<String, String>> items =
                World.ok(Api.auditor().get("/audit-entries" + filter)).path("items");
        return items.stream()
                .map(item -> item.get("actor") + " " + item.get("target"))
                .toList();
    }
}
