package careers.training.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gives endpoints their turns, several at a time: a slow receiver holds up nobody else. */
@ApplicationScoped
class WebhookRunner {

    private static final Logger LOG = Logger.getLogger(WebhookRunner.class);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16;

    private final WebhookTurn turns;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private Thread thread;

    WebhookRunner(WebhookTurn turns) {
        this.turns = turns;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("webhooks").daemon().start(this::run);
    }

    /** A turn that does not end in time is done again by whoever takes the endpoint when its lease is over. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.join(STOP);
        if (!free.tryAcquire(AT_ONCE, STOP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("webhooks were being sent when the service ended; they are sent again");
        }
    }

    private void run() {
        while (running) {
            try {
                pause(begin() ? Duration.ZERO : IDLE);
            } catch (RuntimeException | Error e) {
                LOG.warn("webhooks could not be looked for, tried again", e);
                pause(RETRY);
            }
        }
    }

    /** Begins one turn; false if nobody has to be told anything. */
    private boolean begin() {
        free.acquireUninterruptibly();
        Optional<WebhookQueue.Taken> endpoint = Optional.empty();
        try {
            endpoint = turns.next();
            endpoint.ifPresent(taken -> Thread.ofVirtual().name("webhook").start(() -> turn(taken)));
        } finally {
            if (endpoint.isEmpty()) {
                free.release();
            }
        }
        return endpoint.isPresent();
    }

    private void turn(WebhookQueue.Taken endpoint) {
        try {
            turns.run(endpoint);
        } catch (RuntimeException e) {
            LOG.warnf(e, "a webhook's turn was cut off, goes on later endpoint=%s", endpoint.id());
        } finally {
            free.release();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
