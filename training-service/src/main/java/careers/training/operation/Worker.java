package careers.training.operation;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * A thread that does what waits, one after the other: at once when somebody wakes it, and by itself after a while, since
 * what waits may have been left behind by another instance.
 */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String name;
    private final BooleanSupplier next;
    private final BlockingQueue<Boolean> asked = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private Thread thread;

    /** @param next does what waits longest; false when there is nothing to do */
    public Worker(String name, BooleanSupplier next) {
        this.name = name;
        this.next = next;
    }

    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }

    public void stop() {
        running = false;
        thread.interrupt();
    }

    /** False when the service ends: what fails then may fail for that. */
    public boolean isRunning() {
        return running;
    }

    /** Somebody has asked; look now. */
    public void wake() {
        asked.add(true);
    }

    private void loop() {
        while (running) {
            try {
                while (running && next.getAsBoolean()) {
                    // One more may be waiting.
                }
                Boolean woken = asked.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                LOG.tracef("looking for work worker=%s woken=%s", name, woken);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                if (running) {
                    LOG.errorf(e, "work failed, tries again worker=%s", name);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
