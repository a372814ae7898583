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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparing everything with everything: silent when all is well, and naming exactly what is not. */
@QuarkusTest
@WithInfrastructure
class ReconciliationApiTest {

    private String claim;
    private String payment;

    /** A paid claim of which a part was claimed back, written off in part, and another one that is in a run. */
    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        claim = World.anApprovedClaim(SCHOOL);
        payment = PaymentWorld.endToEndId(PaymentWorld.anInstructedRun());
        World.created(PaymentWorld.answer(PaymentWorld.settled(payment)));
        ClawbackWorld.recover(ClawbackWorld.aRaised(SCHOOL, claim, 40_000), 10_000, "INV-1");
        World.anApprovedClaim(OTHER_SCHOOL);
        World.ok(Api.officer().post("/payment-runs/" + World.aRun() + "/lock", null));
    }

    @Test
    void findsNothingWhenAllIsWell() {
        Response made = World.created(Api.auditor().post("/reconciliations", null));
        assertThat(made.<Integer>path("mismatches"))
                .as(findings(made).toString())
                .isZero();
        assertThat(made.<Boolean>path("reconciled")).isTrue();
        assertThatProblem(Api.auditor().get("/reconciliations/" + UUID.randomUUID() + "/findings"))
                .is(404);
    }

    static Stream<Arguments> injections() {
        return Stream.of(
                Arguments.of(
                        "update account set balance_pence = balance_pence + 1 where code = 'PAYABLE'",
                        List.of("ACCOUNT_AND_ENTRIES PAYABLE", "LEDGER_AND_CLAIMS PAYABLE")),
                Arguments.of(
                        "update ledger_entry e set amount_pence = amount_pence - 1 from ledger_transaction t"
                                + " where t.id = e.transaction_id and t.kind = 'CLAIM_PAID' and e.account = 'PAID'",
                        List.of("ACCOUNT_AND_ENTRIES PAID", "PAYMENT_AND_LEDGER $claim", "TRANSACTION_BALANCE $paid")),
                Arguments.of(
                        "update bursary_claim set state = 'APPROVED' where id = '$claim'",
                        List.of("LEDGER_AND_CLAIMS PAYABLE", "PAYMENT_AND_CLAIM $payment")),
                Arguments.of(
                        "delete from payment_line where end_to_end_id = '$payment'",
                        List.of(
                                "CLAIM_AND_PAYMENT $claim",
                                "CLAIM_MONEY $claim",
                                "LEDGER_AND_CLAIMS PAID",
                                "PAYMENT_AND_LEDGER $claim",
                                "RUN_AND_LINES $run")),
                Arguments.of(
                        "update payment_line set amount_pence = 99999 where end_to_end_id = '$payment'",
                        List.of(
                                "CLAIM_MONEY $claim",
                                "LEDGER_AND_CLAIMS PAID",
                                "PAYMENT_AND_CLAIM $payment",
                                "PAYMENT_AND_LEDGER $claim",
                                "RUN_AND_LINES $run")),
                Arguments.of(
                        "update payment_line set payee = 'VENDOR-666' where end_to_end_id = '$payment'",
                        List.of("RUN_AND_LINES $run")),
                Arguments.of(
                        "update clawback set recovered_pence = 9999",
                        List.of("CLAIM_MONEY $claim", "LEDGER_AND_CLAIMS RECEIVABLE")),
                Arguments.of("update claim_money set raised_pence = 39999", List.of("CLAIM_MONEY $claim")),
                Arguments.of("update payer_response_row set result = 'FAILED'", List.of("PAYER_AND_PAYMENT $payment")),
                Arguments.of("update payer_response_row set result = 'UNMATCHED'", List.of("PAYER_ROW $response:1")));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void namesAnInjectedMismatch(String injected, List<String> named) {
        // Given
        String sql = filledIn(injected);
        PaymentWorld.pastTheGuards(sql.replaceFirst("(update|delete from) ([a-z_]+) .*", "$2"), sql);
        // When
        Response made = World.created(Api.officer().post("/reconciliations", null));
        // Then
        assertThat(findings(made))
                .containsExactlyInAnyOrderElementsOf(
                        named.stream().map(this::filledIn).toList());
        assertThat(made.<Boolean>path("reconciled")).isFalse();
    }

    @Test
    void keepsWhatItFound() {
        String id = World.created(Api.auditor().post("/reconciliations", null)).path("reconciliationId");
        assertThat(World.ok(Api.auditor().get("/reconciliations/" + id)).<Integer>path("mismatches"))
                .isZero();
        Attack.isRefusedBy("ck_reconciliation_record", "update reconciliation set mismatches = 0");
        assertThat(Api.auditor().get("/reconciliations").<List<Integer>>path("items.mismatches"))
                .containsExactly(0);
    }

    private String filledIn(String text) {
        return text.replace("$claim", claim)
                .replace("$paid", Database.value("select source_key from ledger_transaction where kind = 'CLAIM_PAID'"))
                .replace("$payment", payment)
                .replace("$run", Database.value("select id from payment_run where state = 'SETTLED'"))
                .replace("$response", Database.value("select id from payer_response"));
    }

    private static List<String> findings(Response made) {
        List<String> found = new ArrayList<>();
        var rows = Api.auditor()
                .get("/reconciliations/" + made.path("reconciliationId") + "/findings")
                .jsonPath();
        for (int i = 0; i < rows.getList("items").size(); i++) {
            found.add(rows.getString("items[" + i + "].comparison") + " " + rows.getString("items[" + i + "].subject"));
        }
        return found;
    }
}
