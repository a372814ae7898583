package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
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

/** Payers' files: matched by end-to-end id or reported, taken once, and money that comes back is paid again. */
@QuarkusTest
@WithInfrastructure
class PayerResponseApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @Test
    void settlesWhatMatchesAndReportsTheRest() {
        // Given
        World.anApprovedClaim(SCHOOL);
        World.anApprovedClaim(OTHER_SCHOOL);
        String run = PaymentWorld.anInstructedRun();
        List<String> ids = Api.officer().get("/payment-runs/" + run + "/lines").path("items.endToEndId");
        // When
        Response answer = World.created(PaymentWorld.answer(
                ids.get(0) + ",SETTLED," + World.today() + ",,100000",
                ids.get(1) + ",SETTLED," + World.today() + ",,99999",
                "nobody-1,SETTLED," + World.today() + ",,",
                "=1+1,SETTLED," + World.today() + ",,"));
        // Then
        assertThat(answer.<Map<String, Integer>>path("results"))
                .isEqualTo(Map.of("SETTLED", 1, "AMOUNT_DIFFERS", 1, "UNMATCHED", 1, "UNREADABLE", 1));
        String file = "/payer-responses/" + answer.path("responseId");
        assertThat(World.ok(Api.auditor().get(file)).asString()).isEqualTo(answer.asString());
        assertThat(World.ok(Api.auditor().get("/payer-responses")).<List<String>>path("items.responseId"))
                .containsExactly(answer.<String>path("responseId"));
        String rows = file + "/rows";
        assertThat(Api.auditor().get(rows + "?result=UNMATCHED").<List<String>>path("items.endToEndId"))
                .containsExactly("nobody-1");
        assertThat(Api.auditor().get(rows).<List<Integer>>path("items.rowNo")).containsExactly(1, 2, 3, 4);
        assertThat(World.balances()).containsEntry("PAID", 100_000L).containsEntry("PAYABLE", 100_000L);
        assertThat(Api.officer().get("/payment-runs/" + run).<String>path("state"))
                .isEqualTo("INSTRUCTED");
    }

    @Test
    void takesTheSameFileOnce() {
        // Given
        World.anApprovedClaim(SCHOOL);
        String id = PaymentWorld.endToEndId(PaymentWorld.anInstructedRun());
        Response first = World.created(PaymentWorld.answer(PaymentWorld.settled(id)));
        // When
        Response again = World.created(PaymentWorld.answer(PaymentWorld.settled(id)));
        Response other = World.created(PaymentWorld.answer(PaymentWorld.settled(id), "x-1,SETTLED,2026-01-01,,"));
        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.<Map<String, Integer>>path("results"))
                .isEqualTo(Map.of("ALREADY_RECORDED", 1, "UNMATCHED", 1));
        assertThat(Database.value("select count(*) from ledger_transaction where kind = 'CLAIM_PAID'"))
                .isEqualTo("1");
    }

    @Test
    void paysAgainWhatTheBankReturned() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        String run = PaymentWorld.anInstructedRun();
        String first = PaymentWorld.endToEndId(run);
        World.created(PaymentWorld.answer(PaymentWorld.settled(first)));
        assertThat(Api.officer().get("/payment-runs/" + run).<String>path("state"))
                .isEqualTo("SETTLED");
        // When
        World.created(PaymentWorld.answer(PaymentWorld.returned(first)));
        // Then
        assertThat(ClaimWorld.state(claim)).isEqualTo("PAYMENT_FAILED");
        assertThat(World.balances()).containsEntry("PAID", 0L).containsEntry("PAYABLE", 100_000L);
        assertThatProblem(Api.officer().post("/payment-runs", null)).is(409).hasCode("NOTHING_TO_PAY");
        // When
        World.ok(Api.officer().post("/bursary-claims/" + claim + "/repayment", null));
        String second = PaymentWorld.endToEndId(PaymentWorld.anInstructedRun());
        World.created(PaymentWorld.answer(PaymentWorld.settled(second)));
        // Then
        assertThat(first).endsWith("-1");
        assertThat(second).isEqualTo(first.substring(0, 32) + "-2");
        assertThat(ClaimWorld.state(claim)).isEqualTo("PAID");
        assertThat(World.balances()).containsEntry("PAID", 100_000L).containsEntry("PAYABLE", 0L);
        assertThat(Database.value("select sum(amount_pence) from ledger_entry")).isEqualTo("0");
        assertThat(Database.value("select string_agg(state, ' ' order by attempt) from payment_line"))
                .isEqualTo("RETURNED SETTLED");
        assertThatProblem(Api.officer().post("/bursary-claims/" + claim + "/repayment", null))
                .is(409)
                .hasCode("CLAIM_STATE_CONFLICT");
    }

    @Test
    void finishesARunWhoseLastPaymentWasRejected() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        String run = PaymentWorld.anInstructedRun();
        // When
        World.created(PaymentWorld.answer(PaymentWorld.endToEndId(run) + ",REJECTED," + World.today() + ",,"));
        // Then
        assertThat(Api.officer().get("/payment-runs/" + run).<String>path("state"))
                .isEqualTo("SETTLED");
        assertThat(Api.officer().get("/payment-runs/" + run + "/lines").<String>path("items[0].reasonCode"))
                .isEqualTo("MS03");
        assertThat(ClaimWorld.state(claim)).isEqualTo("PAYMENT_FAILED");
        assertThat(World.balances()).containsEntry("PAYABLE", 100_000L).containsEntry("PAID", 0L);
    }

    @Test
    void recordsNothingOfAPaymentOfWhichTheFileSaysTwoThings() {
        // Given
        World.anApprovedClaim(SCHOOL);
        String id = PaymentWorld.endToEndId(PaymentWorld.anInstructedRun());
        // When
        Response answer = World.created(PaymentWorld.answer(PaymentWorld.settled(id), PaymentWorld.returned(id)));
        // Then
        assertThat(answer.<Map<String, Integer>>path("results")).isEqualTo(Map.of("CONTRADICTORY", 2));
        assertThat(World.balances()).containsEntry("PAYABLE", 100_000L);
    }

    @Test
    void readsTheReportOfABank() {
        World.anApprovedClaim(SCHOOL);
        String id = PaymentWorld.endToEndId(PaymentWorld.anInstructedRun());
        Response answer = World.created(PaymentWorld.answerXml("<Document><TxInfAndSts><OrgnlEndToEndId>" + id
                + "</OrgnlEndToEndId><TxSts>ACSC</TxSts><AccptncDtTm>" + World.today()
                + "T09:00:00Z</AccptncDtTm></TxInfAndSts></Document>"));
        assertThat(answer.<String>path("format")).isEqualTo("PAIN002");
        assertThat(answer.<Map<String, Integer>>path("results")).isEqualTo(Map.of("SETTLED", 1));
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertThatProblem(PaymentWorld.answerXml("<!DOCTYPE d><d/>")).is(422).hasCode("RESPONSE_FILE_UNREADABLE");
        assertThatProblem(Api.officer().post("/payer-responses", Map.of("a", 1)))
                .is(415);
        assertThatProblem(Api.officer().get("/payer-responses/" + UUID.randomUUID() + "/rows"))
                .is(404);
        assertThat(Database.value("select count(*) from payer_response")).isEqualTo("0");
    }
}
