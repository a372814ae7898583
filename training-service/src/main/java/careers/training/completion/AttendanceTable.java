package careers.training.completion;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** What a pass asks of attendance, by plain JDBC: counted by the function that the database refuses by. */
@ApplicationScoped
class AttendanceTable {

    private static final String READ = "select attended, held, required_percent, sufficient from attendance(?, ?)";

    private final AgroalDataSource dataSource;

    AttendanceTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, enrolment);
            read.setObject(2, day);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return new Attendance(row.getLong(1), row.getLong(2), row.getInt(3), row.getBoolean(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
