package careers.training.imports;

import careers.platform.fault.FaultPoint;
import careers.training.access.Oversight;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Works on the files that wait, one after the other and row by row. After a crash it goes on with the rows that have no
 * outcome; since an outcome is stored with the effect, no row is done twice.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final ImportQueue queue;
    private final RowWork rows;
    private final DataSource dataSource;
    private final Oversight oversight;
    private volatile boolean running;
    private Thread thread;

    ImportRunner(ImportQueue queue, RowWork rows, DataSource dataSource, Oversight oversight) {
        this.queue = queue;
        this.rows = rows;
        this.dataSource = dataSource;
        this.oversight = oversight;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("provider-imports").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.join(STOP);
    }

    private void run() {
        while (running) {
            try (Connection connection = oversight.across(this::connection)) {
                Optional<UnfinishedImport> file = queue.take(connection);
                if (file.isPresent()) {
                    work(connection, file.get());
                }
                pause(file.isPresent() ? Duration.ZERO : IDLE);
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("work on a provider's file was cut off, goes on later", e);
                pause(RETRY);
            }
        }
    }

    /** It looks for the files of all providers; their rows are worked on over others, each as its provider. */
    private Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(Connection connection, UnfinishedImport file) throws SQLException {
        try {
            for (FileRow row : file.waiting().toList()) {
                if (!running) {
                    return;
                }
                rows.work(file, row);
                FaultPoint.reached("provider-import.between-rows");
            }
            queue.finish(connection, file.id());
            LOG.infof("provider import finished kind=%s mode=%s", file.kind(), file.mode());
        } finally {
            queue.letGo(connection, file.id());
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
