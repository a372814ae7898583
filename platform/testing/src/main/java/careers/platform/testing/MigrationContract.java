package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service's own migrations hold the platform's tables word for word. */
public final class MigrationContract {

    private MigrationContract() {}

    /** @param tables names under {@code careers/platform} without ending: outbox, inbox, idempotency */
    public static void assertContains(String... tables) {
        String migrations = migrations();
        for (String table : tables) {
            assertThat(migrations).as(table + ".sql").contains(platformSql(table));
        }
    }

    private static String platformSql(String table) {
        try (InputStream sql = MigrationContract.class.getResourceAsStream("/careers/platform/" + table + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String migrations() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.sorted().map(MigrationContract::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
