package careers.training.operation;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Does something as soon as the transaction is committed that it is registered with, and nothing if that rolls back. */
public record WhenCommitted(Runnable action) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nothing to do before.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            action.run();
        }
    }
}
