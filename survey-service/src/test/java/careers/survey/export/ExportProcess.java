package careers.survey.export;

import careers.survey.dataset.FileFormat;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One export in a process of its own, so that its heap is nobody else's. Prints seconds, rows and peak heap in MiB. */
final class ExportProcess {

    private ExportProcess() {}

    public static void main(String[] arguments) throws Exception {
        FileFormat format = FileFormat.valueOf(arguments[0]);
        try (Connection connection = DriverManager.getConnection(arguments[1], "bench", "bench")) {
            connection.setAutoCommit(false);
            PublishedInstrument instrument = instrument(connection);
            DataExport export = new DataExport(
                    new UUID(0, 1),
                    ExportBenchmark.CAMPAIGN,
                    instrument.id(),
                    format,
                    RequestExport.Values.CODES,
                    "en",
                    false,
                    ExportState.RUNNING,
                    null,
                    0,
                    null,
                    null,
                    Instant.EPOCH,
                    null,
                    null,
                    1,
                    1);
            long start = System.nanoTime();
            long rows = new ExportRun(export, instrument, (done, total) -> {})
                    .write(connection, Path.of(arguments[2]), LocalDate.of(2026, 11, 22));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%.1f %d %d%n", seconds, rows, peakHeap() >> 20);
        }
    }

    private static PublishedInstrument instrument(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT document FROM instrument")) {
            row.next();
            Questionnaire questionnaire = new ObjectMapper().readValue(row.getString(1), Questionnaire.class);
            return new PublishedInstrument(
                    ExportBenchmark.INSTRUMENT,
                    questionnaire.survey(),
                    questionnaire.audience(),
                    1,
                    questionnaire,
                    null);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
