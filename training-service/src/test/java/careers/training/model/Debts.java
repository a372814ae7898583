package careers.training.model;

import careers.training.model.Programme.Claim;
import careers.training.model.Programme.Clawback;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What is claimed back in a programme, derived from the states of the clawbacks. */
final class Debts {

    private static final Set<String> MONEY = Set.of("IN_RUN", "INSTRUCTED", "PAID");
    private static final Set<String> OWED = Set.of("RAISED", "PART_RECOVERED", "WRITE_OFF_PROPOSED");
    private static final Set<String> RAISED =
            Set.of("RAISED", "PART_RECOVERED", "RECOVERED", "WRITE_OFF_PROPOSED", "WRITTEN_OFF");

    private final List<Claim> claims;
    private final List<Clawback> clawbacks;

    Debts(List<Claim> claims, List<Clawback> clawbacks) {
        this.claims = claims;
        this.clawbacks = clawbacks;
    }

    /** Whether money of the claim is on its way or paid. */
    boolean isMoney(int claim) {
        return MONEY.contains(claims.get(claim).state);
    }

    /** What of a claim nobody proposes to claim back. */
    long leftPence(int claim) {
        return Programme.AMOUNT_PENCE
                - clawbacks.stream()
                        .filter(clawback -> clawback.claim == claim && !clawback.state.equals("CANCELLED"))
                        .mapToLong(clawback -> clawback.pence)
                        .sum();
    }

    /** Whether the school owes or owed something of a claim. */
    boolean isRaised(int claim) {
        return clawbacks.stream().anyMatch(clawback -> clawback.claim == claim && RAISED.contains(clawback.state));
    }

    long raisedPence() {
        return sum(RAISED, clawback -> clawback.pence);
    }

    long receivablePence() {
        return sum(OWED, Clawback::owedPence);
    }

    long writtenOffPence() {
        return sum(Set.of("WRITTEN_OFF"), Clawback::owedPence);
    }

    long recoveredPence() {
        return sum(RAISED, clawback -> clawback.recoveredPence);
    }

    private long sum(Set<String> states, ToLongFunction<Clawback> pence) {
        return clawbacks.stream()
                .filter(clawback -> states.contains(clawback.state))
                .mapToLong(pence)
                .sum();
    }
}
