package careers.training.model;

import careers.training.clawback.ClawbackRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The clawbacks by the service's own entity; what is proposed and raised is counted up claim by claim. */
final class ClaimedBack {

    private final List<ClawbackRules> clawbacks = new ArrayList<>();
    private final List<Integer> claims = new ArrayList<>();
    private final Books books;

    ClaimedBack(Books books) {
        this.books = books;
    }

    Answer propose(int claim, long pence, boolean money) {
        if (!money) {
            return Answer.refused("CLAIM_NOT_PAID");
        }
        if (pence > leftPence(claim)) {
            return Answer.refused("CLAWBACK_EXCEEDS_PAID");
        }
        ClawbackRules clawback = new ClawbackRules(UUID.randomUUID(), pence, Programme.ADMINISTRATOR);
        clawbacks.add(clawback);
        claims.add(claim);
        return Answer.taken(clawback.allowed("programme-administrator"::equals));
    }

    /** All that nobody proposes to claim back yet. */
    void proposeRest(int claim) {
        if (leftPence(claim) > 0) {
            propose(claim, leftPence(claim), true);
        }
    }

    Answer give(int number, String action, String by, int pence, boolean paid) {
        ClawbackRules clawback = clawbacks.get(number);
        boolean raises = action.equals("RAISE")
                && clawback.allowed("payment-officer"::equals).contains(action);
        if (raises && !paid) {
            return Answer.refused("CLAWBACK_EXCEEDS_PAID");
        }
        clawback.give(action, by, pence);
        switch (action) {
            case "RAISE" -> books.raise(clawback.amountPence());
            case "RECOVER" -> books.recover(pence);
            case "APPROVE_WRITE_OFF" -> books.writeOff(clawback.owedPence());
            default -> {}
        }
        return Answer.taken(null);
    }

    int claim(int number) {
        return claims.get(number);
    }

    /** What the school came to owe for a claim, whatever became of it. */
    long raisedPence(int claim) {
        return pence(claim, Set.of("RAISED", "PART_RECOVERED", "RECOVERED", "WRITE_OFF_PROPOSED", "WRITTEN_OFF"));
    }

    Set<String> allowed(int number, String role) {
        return clawbacks.get(number).allowed(role::equals);
    }

    void tell(Map<String, String> states) {
        IntStream.range(0, clawbacks.size())
                .forEach(i ->
                        states.put("CLAWBACK " + i, clawbacks.get(i).state().name()));
    }

    private long leftPence(int claim) {
        long proposed = IntStream.range(0, clawbacks.size())
                .filter(i -> claims.get(i) == claim
                        && !clawbacks.get(i).state().name().equals("CANCELLED"))
                .mapToLong(i -> clawbacks.get(i).amountPence())
                .sum();
        return Programme.AMOUNT_PENCE - proposed;
    }

    private long pence(int claim, Set<String> states) {
        return IntStream.range(0, clawbacks.size())
                .filter(i -> claims.get(i) == claim
                        && states.contains(clawbacks.get(i).state().name()))
                .mapToLong(i -> clawbacks.get(i).amountPence())
                .sum();
    }
}
