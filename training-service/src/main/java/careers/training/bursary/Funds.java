package careers.training.bursary;

import java.util.ArrayList;
import java.util.List;

/** Where the amount of a claim is in the ledger, each step nearer to the payee than the one before. */
public enum Funds {
    FREE,
    COMMITTED,
    PAYABLE,
    PAID;

    /** One movement of a claim's amount between neighbours. */
    public enum Movement {
        COMMIT(FREE, COMMITTED),
        OWE(COMMITTED, PAYABLE),
        PAY(PAYABLE, PAID),
        TAKE_BACK(PAID, PAYABLE),
        REOPEN(PAYABLE, COMMITTED),
        FREE_AGAIN(COMMITTED, FREE);

        private final Funds from;
        private final Funds to;

        Movement(Funds from, Funds to) {
            this.from = from;
            this.to = to;
        }
    }

    /** The movements that lead from here to there, in order; none when it is the same place. */
    public List<Movement> movementsTo(Funds target) {
        List<Movement> path = new ArrayList<>();
        int direction = Integer.signum(target.ordinal() - ordinal());
        for (int at = ordinal(); at != target.ordinal(); at += direction) {
            path.add(between(values()[at], values()[at + direction]));
        }
        return path;
    }

    private static Movement between(Funds from, Funds to) {
        for (Movement movement : Movement.values()) {
            if (movement.from == from && movement.to == to) {
                return movement;
            }
        }
        throw new IllegalStateException("neighbours have a movement");
    }
}
