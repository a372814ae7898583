package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command that an auditor runs, against what the journeys have left behind; last, since it forges. */
@ExtendWith(WholeSystem.class)
@Order(WholeSystem.AFTER_EVERYTHING)
class AuditCheckIT {

    private static final String SEALED = "select count(*) from audit_seal";

    /**
     * What the command came to.
     *
     * @param said on both streams
     */
    private record Verdict(int code, String said) {}

    @Test
    void findsTheTrailsIntactUntilASuperuserChangesOneEntry(RunningSystem system, ApiClient api, Evidence evidence)
            throws Exception {
        // Given something that was done, sealed and told of
        Training.open(api, 1);
        Patience.await("a seal", () -> evidence.count("training", SEALED), seals -> seals > 0);
        evidence.awaitPublished("training");
        evidence.awaitPublished("survey");
        // Then
        for (var service : new String[] {"training", "survey"}) {
            var verdict = check(system, service);
            assertThat(verdict.code()).as(verdict.said()).isZero();
            assertThat(verdict.said()).startsWith(service).contains(": intact");
        }
        // When
        forge(system, "(select entry_id from audit_seal where no = 1)");
        // Then
        var verdict = check(system, "training");
        assertThat(verdict.code()).as(verdict.said()).isEqualTo(1);
        assertThat(verdict.said()).contains("NOT INTACT").contains("CHANGED").contains("seal 1");
    }

    /** The triggers that refuse it to everybody else are no hindrance to a superuser. */
    private static void forge(RunningSystem system, String entry) throws SQLException {
        try (var connection = DriverManager.getConnection(system.databaseUrl("training"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate("update audit_entry set actor = 'somebody-else' where id = " + entry))
                    .isEqualTo(1);
        }
    }

    private static Verdict check(RunningSystem system, String service) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                        WholeSystem.repository().resolve("deploy/check-audit").toString(),
                        service,
                        system.databaseUrl(service),
                        service,
                        system.bootstrapServers())
                .redirectErrorStream(true);
        // A JVM that takes options from here says so.
        command.environment().remove("JDK_JAVA_OPTIONS");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("PGPASSWORD", service);
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said);
    }
}
