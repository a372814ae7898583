package careers.training.enrolment;

import careers.platform.time.LondonCalendar;
import careers.training.access.Oversight;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends offers that nobody answered and fills seats that became free without anybody asking for them. */
@ApplicationScoped
class OfferExpiry {

    private static final Logger LOG = Logger.getLogger(OfferExpiry.class);

    private final EnrolmentRepository enrolments;
    private final WaitingList waiting;
    private final Oversight oversight;
    private final LondonCalendar calendar;

    OfferExpiry(EnrolmentRepository enrolments, WaitingList waiting, Oversight oversight, LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.waiting = waiting;
        this.oversight = oversight;
        this.calendar = calendar;
    }

    /** Each offering in a transaction of its own, so that none waits for another. */
    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        List<UUID> due = oversight.across(this::settleAll);
        if (!due.isEmpty()) {
            LOG.debugf("waiting lists settled offerings=%d", due.size());
        }
    }

    private List<UUID> settleAll() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> enrolments.offeringsToSettle(calendar.now()));
        for (UUID offering : due) {
            QuarkusTransaction.requiringNew().run(() -> waiting.settle(offering));
        }
        return due;
    }
}
