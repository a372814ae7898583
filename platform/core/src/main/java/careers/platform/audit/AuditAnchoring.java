package careers.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells the head of the audit trail every minute and when the service stops. */
@ApplicationScoped
class AuditAnchoring {

    private static final Logger LOG = Logger.getLogger(AuditAnchoring.class);
    private static final int PUBLICATION_TRIES = 20;
    private static final Duration PUBLICATION_PAUSE = Duration.ofMillis(100);

    private final AuditChain chain;
    private final Settings settings;
    private ScheduledExecutorService timer;

    AuditAnchoring(AuditChain chain, Settings settings) {
        this.chain = chain;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("audit-anchor").daemon().factory());
            long millis = settings.every().toMillis();
            var unused = timer.scheduleWithFixedDelay(this::anchor, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Before the relay stops, which is to publish it still; if it cannot, it does after the next start. */
    void stop(@Observes @Priority(1) ShutdownEvent stopping) throws InterruptedException {
        if (timer == null) {
            return;
        }
        timer.shutdown();
        anchor();
        for (int attempt = 0; attempt < PUBLICATION_TRIES && !isPublished(); attempt++) {
            Thread.sleep(PUBLICATION_PAUSE);
        }
    }

    private boolean isPublished() {
        try {
            return chain.isPublished();
        } catch (RuntimeException e) {
            LOG.warnf("cannot tell whether the head of the audit trail was published: %s", e.getMessage());
            return true;
        }
    }

    private void anchor() {
        try {
            chain.anchor();
        } catch (RuntimeException e) {
            LOG.warnf("the head of the audit trail was not told, tried again: %s", e.getMessage());
        }
    }

    /** How often the head is told. */
    @ConfigMapping(prefix = "careers.audit.anchoring")
    interface Settings {

        /** Whether this process does it; off only where a test does it itself. */
        @WithDefault("true")
        boolean enabled();

        @WithDefault("PT1M")
        Duration every();
    }
}
