package careers.survey.export;

import careers.survey.dataset.Dataset;
import careers.survey.dataset.Flattening;
import careers.survey.dataset.RowWriter;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;

/** Writes the file of one export. */
final class ExportRun {

    private static final int BUFFER = 1 << 16;
    private static final int ROWS_BETWEEN_REPORTS = 500;
    private static final String BARRIER =
            "SELECT pg_advisory_xact_lock(hashtextextended('data_export ' || ?::text, 0))";

    private final DataExport export;
    private final PublishedInstrument instrument;
    private final Report report;

    /**
     * @param report hears how far it is
     */
    ExportRun(DataExport export, PublishedInstrument instrument, Report report) {
        this.export = export;
        this.instrument = instrument;
        this.report = report;
    }

    /** Hears how far a run is and may end it. */
    interface Report {
        /**
         * @throws Stopped when nobody wants the file any more
         */
        void rows(long rows, long total) throws Stopped;
    }

    /** A run that is given up. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("export given up", null, false, false);
        }
    }

    /** A workbook that would need more rows or columns than there are. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("too large for the format", null, false, false);
        }
    }

    /**
     * @param connection without auto-commit
     * @return how many rows were written
     */
    long write(Connection connection, Path file, LocalDate today) throws SQLException, IOException {
        awaitChanges(connection);
        Flattening flattening = Flattening.of(instrument.questionnaire(), export.withEstablishments());
        ResponseRows responses = ResponseRows.snapshot(connection, export.campaignId(), export.instrumentId());
        long total = responses.count();
        if (!export.format().holds(total, flattening.columns().size())) {
            throw new TooLarge();
        }
        Dataset dataset = new Dataset(
                "%s-%s-%d"
                        .formatted(instrument.survey(), instrument.audience(), instrument.version())
                        .toLowerCase(Locale.ROOT),
                instrument.questionnaire().title(),
                flattening.columns(),
                total,
                today);
        long[] rows = {0};
        report.rows(0, total);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
                RowWriter writer = export.format().open(dataset, export.wording(), out)) {
            responses.forEach(answered -> {
                writer.write(flattening.row(++rows[0], answered));
                if (rows[0] % ROWS_BETWEEN_REPORTS == 0) {
                    report.rows(rows[0], total);
                }
            });
        }
        return total;
    }

    /**
     * Waits for the transactions that are taking back exports of this campaign. Those that begin later find this run and
     * end it, so the snapshot taken from now on cannot hold what they erase and still be kept.
     */
    private void awaitChanges(Connection connection) throws SQLException {
        try (PreparedStatement barrier = connection.prepareStatement(BARRIER)) {
            barrier.setObject(1, export.campaignId());
            barrier.execute();
        }
        connection.commit();
    }
}
