package careers.training.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Work that has to see every organisation's rows although no overseer asks for it: the service's own jobs, and the
 * parts of a school's or provider's request that decide over rows of others. Said where it is needed, so that it can
 * be found.
 */
@ApplicationScoped
public class Oversight {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final CallerReach caller;
    private final TransactionSynchronizationRegistry transactions;

    Oversight(
            AgroalDataSource dataSource,
            EntityManager entities,
            CallerReach caller,
            TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.caller = caller;
        this.transactions = transactions;
    }

    static boolean isOpen() {
        return DEPTH.get() > 0;
    }

    /** Does the work with every row in reach, in the running transaction or in those that the work begins. */
    public <T> T across(Supplier<T> work) {
        open();
        T result;
        try {
            result = work.get();
            flush();
        } catch (RuntimeException | Error failure) {
            closeAfter(failure);
            throw failure;
        }
        close();
        return result;
    }

    /** As {@link #across} for work that gives nothing back. */
    public void doAcross(Runnable work) {
        across(() -> {
            work.run();
            return true;
        });
    }

    private void open() {
        DEPTH.set(DEPTH.get() + 1);
        if (DEPTH.get() == 1) {
            tell(Reach.EVERYTHING);
        }
    }

    /** What Hibernate has not written yet would otherwise be written when the rows are out of reach again. */
    private void flush() {
        if (inTransaction()) {
            entities.flush();
        }
    }

    private void close() {
        DEPTH.set(DEPTH.get() - 1);
        if (DEPTH.get() == 0) {
            DEPTH.remove();
            tell(caller.ofCaller());
        }
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            // A transaction that failed takes no statement any more, and its end takes the setting back.
            failure.addSuppressed(e);
        }
    }

    private void tell(Reach reach) {
        if (!inTransaction()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            caller.tell(connection, reach);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean inTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }
}
