package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import careers.platform.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PSQLException;

/** Statements past the service, as the owner of the tables, in one transaction. */
final class Attack {

    private Attack() {}

    /** The transaction is refused by exactly this constraint, so the test does not pass for another reason. */
    static void isRefusedBy(String constraint, String... statements) {
        Throwable refused = catchThrowable(() -> run(statements));
        assertThat(refused).as(String.join("; ", statements)).isInstanceOf(PSQLException.class);
        assertThat(((PSQLException) refused).getServerErrorMessage().getConstraint())
                .as(refused.getMessage())
                .isEqualTo(constraint);
    }

    /** The transaction commits: what the attacks start from is not refused for a trivial reason. */
    static void passes(String... statements) {
        try {
            run(statements);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
