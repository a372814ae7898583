package careers.training.completion;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** What a pass asks of attendance, by plain JDBC: counted by the function that the database refuses by. */
@ApplicationScoped
class AttendanceTable {

    private static final String READ = "select attended, held, required_percent, sufficient from attendance(?, ?)";

    private final Statements statements;

    AttendanceTable(Statements statements) {
        this.statements = statements;
    }

    /**
     * Attendance of an enrolment by the end of a day.
     *
     * @param attended sessions held by then whose attendance stands
     * @param held sessions held by then
     * @param requiredPercent what the course asks for
     */
    record Attendance(long attended, long held, int requiredPercent, boolean sufficient) {}

    Attendance of(UUID enrolment, LocalDate day) {
        return statements
                .first(READ, AttendanceTable::attendance, enrolment, day)
                .orElseThrow();
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        return new Attendance(
                row.getLong("attended"),
                row.getLong("held"),
                row.getInt("required_percent"),
                row.getBoolean("sufficient"));
    }
}
