package careers.training.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * The movements of money of the running transaction, written as its last act. Every claim passes the same few accounts, and
 * whoever moves one holds it until the commit; so all else is done, checked and sealed before.
 */
@ApplicationScoped
class PendingMovements {

    private final LedgerTable table;
    private final TransactionSynchronizationRegistry transactions;

    PendingMovements(LedgerTable table, TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    void add(Movement movement) {
        ofTransaction().add(movement);
    }

    private List<Movement> ofTransaction() {
        @SuppressWarnings("unchecked")
        List<Movement> pending = (List<Movement>) transactions.getResource(PendingMovements.class);
        if (pending == null) {
            pending = new ArrayList<>();
            transactions.putResource(PendingMovements.class, pending);
            transactions.registerInterposedSynchronization(new BeforeCommit(table, pending));
        }
        return pending;
    }

    private record BeforeCommit(LedgerTable table, List<Movement> pending) implements Synchronization {

        @Override
        public void beforeCompletion() {
            table.checkTheRest();
            table.post(pending);
        }

        @Override
        public void afterCompletion(int status) {
            // They were committed with everything else, or nothing was.
        }
    }
}
