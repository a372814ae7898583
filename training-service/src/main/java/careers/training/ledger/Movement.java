package careers.training.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One transaction of the ledger: it raises one account and lowers another by one amount.
 *
 * @param sourceKey names the business fact; the database takes each name once
 * @param raised code of the account that goes up
 * @param lowered code of the account that goes down
 * @param amount in the unit of both accounts
 */
record Movement(
        UUID id, String sourceKey, String kind, String raised, String lowered, long amount, Instant at, String by) {

    /** The amount by which it moves one of its two accounts. */
    long on(String account) {
        return account.equals(raised) ? amount : Math.negateExact(amount);
    }
}
