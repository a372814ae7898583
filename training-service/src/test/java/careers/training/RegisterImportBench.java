package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.Repository;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How long the published registers take, and in how much memory: the service and the test that sends the files in one
 * JVM. Not part of the test run: {@code mvn -pl training-service test -Dtest=RegisterImportBench -Dtest.heap=256m}.
 */
@QuarkusTest
@WithInfrastructure
class RegisterImportBench {

    private static final Logger LOG = Logger.getLogger(RegisterImportBench.class);
    private static final long LIMIT_MILLIS = 30_000;
    private static final long LIMIT_BYTES = 256L << 20;

    @Test
    void importsThePublishedSchoolsAndLinksInTimeAndMemory() throws IOException {
        Path folder = Repository.root().resolve("../shared/data/gias");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        World.reset();
        resetPeaks();
        // When
        long schools = timed(Files.readAllBytes(folder.resolve("schools-england-pupils-2021.csv")), "", 20_760);
        long links = timed(
                Files.readAllBytes(folder.resolve("gias-links-2025-04-22.csv")), "?effectiveOn=2025-04-22", 33_801);
        long peak = peakBytes();
        // Then
        LOG.infof(
                "schools %,d ms, links %,d ms, heap at most %,d MB of %,d MB, %s establishments, %s links",
                schools,
                links,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                Database.value("select count(*) from establishment"),
                Database.value("select count(*) from establishment_link"));
        assertThat(schools + links).as("milliseconds").isLessThanOrEqualTo(LIMIT_MILLIS);
        assertThat(peak).as("bytes of heap").isLessThanOrEqualTo(LIMIT_BYTES);
    }

    /** All columns of the English register, 52,000 rows: what the largest file that is published costs. */
    @Test
    void importsARegisterOfAllSchoolsThatEverWere() {
        World.reset();
        StringBuilder file = new StringBuilder(Registers.GIAS.strip() + ",".repeat(120) + "\r\n");
        for (int urn = 100_000; urn < 152_000; urn++) {
            file.append(urn)
                    .append(",School ")
                    .append(urn)
                    .append(",Open,01-09-2001,")
                    .append(",filler".repeat(120));
            file.append("\r\n");
        }
        resetPeaks();
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        long millis = timed(bytes, "", 52_000);
        LOG.infof(
                "%,d MB, 52,000 establishments: %,d ms, heap at most %,d MB",
                bytes.length >> 20, millis, peakBytes() >> 20);
        assertThat(millis).as("milliseconds").isLessThanOrEqualTo(LIMIT_MILLIS);
    }

    private static long timed(byte[] file, String query, int rows) {
        long start = System.nanoTime();
        Response done = World.created(Api.administrator().postCsv("/establishment-imports" + query, file, World.key()));
        assertThat(done.<Integer>path("added")).isEqualTo(rows);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
