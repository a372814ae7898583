package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Repository;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
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

    @Test
    void importsThePublishedSchoolsAndLinksInTimeAndMemory() throws IOException {
        Path folder = Repository.root().resolve("../shared/data/gias");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        World.reset();
        // When
        long schools = timed(Files.readAllBytes(folder.resolve("schools-england-pupils-2021.csv")), "", 20_760);
        long links = timed(
                Files.readAllBytes(folder.resolve("gias-links-2025-04-22.csv")), "?effectiveOn=2025-04-22", 33_801);
        // Then
        LOG.infof("schools %,d ms, links %,d ms, with %s of heap", schools, links, heap());
        assertThat(schools + links).as("milliseconds").isLessThanOrEqualTo(LIMIT_MILLIS);
    }

    /** As many as the English register has of all schools that ever were. */
    @Test
    void importsARegisterOfAllSchoolsThatEverWere() {
        World.reset();
        byte[] file = Registers.schools(100_000, 151_999).getBytes(StandardCharsets.UTF_8);
        long millis = timed(file, "", 52_000);
        LOG.infof("52,000 establishments %,d ms, with %s of heap", millis, heap());
        assertThat(millis).as("milliseconds").isLessThanOrEqualTo(LIMIT_MILLIS);
    }

    private static long timed(byte[] file, String query, int rows) {
        long start = System.nanoTime();
        Response done = Registers.imported(query, file);
        assertThat(done.<Integer>path("added")).isEqualTo(rows);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String heap() {
        return (Runtime.getRuntime().maxMemory() >> 20) + " MB";
    }
}
