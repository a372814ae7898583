package careers.survey.export;

import careers.platform.fault.FaultPoint;
import careers.platform.time.LondonCalendar;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Makes the exports that wait, a few at a time, and clears away files that nobody may fetch any more. A run that was cut
 * off by a kill is begun anew when its lease is over, by this or another instance; after three cuts it fails.
 */
@ApplicationScoped
class ExportRunner {

    private static final Logger LOG = Logger.getLogger(ExportRunner.class);
    private static final int MOST_ATTEMPTS = 3;

    private final ExportTable exports;
    private final ExportFolder folder;
    private final PublishedInstruments instruments;
    private final DataSource dataSource;
    private final ExportConfig config;
    private final LondonCalendar calendar;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    ExportRunner(
            ExportTable exports,
            ExportFolder folder,
            PublishedInstruments instruments,
            DataSource dataSource,
            ExportConfig config,
            LondonCalendar calendar) {
        this.exports = exports;
        this.folder = folder;
        this.instruments = instruments;
        this.dataSource = dataSource;
        this.config = config;
        this.calendar = calendar;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        for (int i = 1; i <= config.concurrency(); i++) {
            threads.add(Thread.ofPlatform().name("export-" + i).daemon().start(this::loop));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    private void loop() {
        while (running) {
            try {
                if (!runNext()) {
                    clearAway();
                    Thread.sleep(config.idle());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                if (running) {
                    LOG.error("exports failed, tries again", e);
                    pause();
                }
            }
        }
    }

    /** Makes the next export. @return whether there was one */
    private boolean runNext() {
        Instant now = calendar.now();
        Optional<DataExport> next = exports.claim(now, now.plus(config.lease()));
        next.ifPresent(this::run);
        return next.isPresent();
    }

    private void run(DataExport export) {
        // What an earlier run left behind may hold what has been erased since.
        folder.delete(export.id());
        if (export.attempts() > MOST_ATTEMPTS) {
            end(export, ExportReason.INTERRUPTED);
            return;
        }
        try {
            write(export);
        } catch (ExportRun.Stopped e) {
            LOG.infof("export given up exportId=%s", export.id());
        } catch (ExportRun.TooLarge e) {
            end(export, ExportReason.TOO_LARGE_FOR_FORMAT);
        } catch (SQLException | IOException | RuntimeException e) {
            if (running) {
                LOG.errorf(e, "export failed exportId=%s", export.id());
                end(export, ExportReason.NOT_WRITTEN);
            }
        }
    }

    private void write(DataExport export) throws SQLException, IOException {
        PublishedInstrument instrument = QuarkusTransaction.requiringNew()
                .call(() -> instruments.find(export.instrumentId()).orElseThrow());
        Path part = folder.partOf(export);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ExportRun run = new ExportRun(export, instrument, (rows, total) -> report(export, rows, total));
                long rows = run.write(connection, part, calendar.today());
                FaultPoint.reached("export.written.before-success");
                succeed(export, rows, part);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void report(DataExport export, long rows, long total) {
        FaultPoint.reached("export.in-the-middle");
        if (!running || !exports.progress(export, rows, total, calendar.now().plus(config.lease()))) {
            throw new ExportRun.Stopped();
        }
    }

    /** The file is there before anybody may ask for it; if it was given up meanwhile, clearing away takes it. */
    private void succeed(DataExport export, long rows, Path part) throws IOException {
        long bytes = Files.size(part);
        folder.complete(part, export);
        Instant now = calendar.now();
        if (!exports.succeed(export, rows, bytes, now, now.plus(config.keptFor()))) {
            throw new ExportRun.Stopped();
        }
        LOG.infof("export made exportId=%s format=%s rows=%d bytes=%d", export.id(), export.format(), rows, bytes);
    }

    private void end(DataExport export, ExportReason reason) {
        exports.fail(export, reason, calendar.now());
        LOG.warnf("export without a file exportId=%s reason=%s", export.id(), reason);
    }

    /** Deletes the files of exports that are over. */
    private void clearAway() {
        exports.expireOld(calendar.now());
        List<UUID> kept = folder.ids();
        List<UUID> live = kept.isEmpty() ? List.of() : exports.live(kept);
        kept.stream().filter(id -> !live.contains(id)).forEach(folder::delete);
    }

    private void pause() {
        try {
            Thread.sleep(config.idle());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
