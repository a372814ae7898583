import careers.platform.audit.AnchoredHeads;
import careers.platform.audit.AuditHead;
import careers.platform.audit.AuditVerifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Checks the audit trail of one service: {@code deploy/check-audit} says how it is called. Prints what it found; ends with
 * 0 when nothing is wrong, 1 when something is, 2 when it could not look.
 */
public final class CheckAudit {

    private CheckAudit() {}

    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            System.err.println("usage: CheckAudit SERVICE JDBC-URL USER BOOTSTRAP-SERVERS (password in PGPASSWORD)");
            System.exit(2);
        }
        System.exit(check(arguments[0], arguments[1], arguments[2], arguments[3]));
    }

    private static int check(String service, String url, String user, String bootstrapServers) {
        try (Connection connection = DriverManager.getConnection(url, user, System.getenv("PGPASSWORD"))) {
            List<AuditHead> heads = AnchoredHeads.of(bootstrapServers, service);
            AuditVerifier.Report report = AuditVerifier.verify(connection, heads);
            System.out.printf(
                    "%-9s %d entries sealed, compared with %d heads: %s%n",
                    service, report.entries(), report.heads(), report.findings().isEmpty() ? "intact" : "NOT INTACT");
            report.findings().forEach(finding -> System.out.println("          " + finding));
            return report.findings().isEmpty() ? 0 : 1;
        } catch (SQLException | RuntimeException e) {
            System.err.printf("%-9s cannot be checked: %s%n", service, e.getMessage());
            return 2;
        }
    }
}
