package careers.survey.draft;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Answers that nobody completes are not kept: they go with their campaign, and when nobody touched them for 30 days. */
@ApplicationScoped
class DraftExpiry {

    private static final Logger LOG = Logger.getLogger(DraftExpiry.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ResponseDraftRepository drafts;
    private final Clock clock;

    DraftExpiry(ResponseDraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void deleteOutOfTime() {
        int deleted = drafts.deleteOutOfTime(clock.instant().minus(KEPT));
        if (deleted > 0) {
            LOG.infof("drafts deleted count=%d", deleted);
        }
    }
}
