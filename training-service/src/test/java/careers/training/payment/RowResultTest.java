package careers.training.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowResultTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** What each outcome does to a line in each state; whatever is not here contradicts it. */
    private static final Map<String, RowResult> RESULTS = Map.of(
            "INSTRUCTED SETTLED", RowResult.SETTLED,
            "INSTRUCTED REJECTED", RowResult.FAILED,
            "INSTRUCTED RETURNED", RowResult.FAILED,
            "SETTLED SETTLED", RowResult.ALREADY_RECORDED,
            "SETTLED RETURNED", RowResult.FAILED,
            "RETURNED REJECTED", RowResult.ALREADY_RECORDED,
            "RETURNED RETURNED", RowResult.ALREADY_RECORDED);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(LineState.values())
                .flatMap(state -> Arrays.stream(PaymentOutcome.values()).map(outcome -> Arguments.of(state, outcome)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void judgesEveryOutcomeInEveryState(LineState state, PaymentOutcome outcome) {
        assertThat(RowResult.of(row(outcome, TODAY, null), line(state, 0), TODAY))
                .isEqualTo(RESULTS.getOrDefault(state + " " + outcome, RowResult.CONTRADICTORY));
    }

    @Test
    void guessesNothing() {
        ReportedLine line = line(LineState.INSTRUCTED, 0);
        assertThat(RowResult.of(row(PaymentOutcome.SETTLED, TODAY, null), null, TODAY))
                .isEqualTo(RowResult.UNMATCHED);
        assertThat(RowResult.of(row(PaymentOutcome.SETTLED, TODAY, 99_999L), line, TODAY))
                .isEqualTo(RowResult.AMOUNT_DIFFERS);
        assertThat(RowResult.of(row(PaymentOutcome.SETTLED, TODAY.plusDays(1), null), line, TODAY))
                .isEqualTo(RowResult.IN_FUTURE);
        assertThat(RowResult.of(row(null, TODAY, null), line, TODAY)).isEqualTo(RowResult.NOT_FINAL);
        assertThat(RowResult.of(ReportedPayment.unreadable(1), line, TODAY)).isEqualTo(RowResult.UNREADABLE);
    }

    @Test
    void leavesAReturnToAPersonWhenMoneyOfItIsClaimedBack() {
        assertThat(RowResult.of(row(PaymentOutcome.RETURNED, TODAY, null), line(LineState.SETTLED, 1), TODAY))
                .isEqualTo(RowResult.CLAWBACK_RAISED);
    }

    private static ReportedPayment row(PaymentOutcome outcome, LocalDate on, Long pence) {
        return new ReportedPayment(1, "a-1", outcome, on, null, pence, true);
    }

    private static ReportedLine line(LineState state, long clawedBack) {
        return new ReportedLine("a-1", UUID.randomUUID(), UUID.randomUUID(), 100_000, state, clawedBack);
    }
}
